import { formatDifference, formatInterval, formatP } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { Metric } from "../metric-catalogue.ts";
import type { Comparison } from "../report.ts";
import { verdictOf } from "../significance.ts";
import { spoken } from "./table.ts";

const SIGNS = { better: "▲", worse: "▼", different: "≠" } as const;

export const BEST = html`<span class="best" aria-hidden="true">★</span>${spoken("best")}`;

/** Behind a number, and as wide in every row, so that the numbers stay in line. */
export function signs(...marks: (Html | undefined)[]): Html {
  return html`<span class="signs">${marks}</span>`;
}

/** The sign of a significant difference; the numbers behind it show under the pointer. */
export function significanceMark(
  comparison: Comparison | undefined,
  metric: Metric,
): Html | undefined {
  const verdict = verdictOf(comparison, metric);
  if (!comparison || verdict === "open") return undefined;
  const { difference, p } = comparison;
  const numbers = `${formatDifference(difference)} (${formatInterval(comparison)}), ${formatP(p)}`;
  return html`<span class="${verdict}" aria-hidden="true" title="${numbers}">${SIGNS[verdict]}</span
    >${spoken(`significantly ${verdict}, ${numbers}`)}`;
}

/** The same in words, where there is room for them. */
export function significanceWords(comparison: Comparison | undefined, metric: Metric): Html {
  if (!comparison) return html`not tested for significance`;
  const verdict = verdictOf(comparison, metric);
  if (verdict === "open") return html`the difference may be chance`;
  return html`<span class="${verdict}">${SIGNS[verdict]} significantly ${verdict}</span>`;
}

export const LEGEND = html`<p class="legend">
  <span><span class="best">★</span> best of the column</span>
  <span><span class="better">▲</span> significantly better than Tagwright</span>
  <span><span class="worse">▼</span> significantly worse</span>
  <span>≠ significantly different, where neither is better</span>
  <span>– does not apply</span>
  <span
    >Significant: p &lt; 0.05 in a paired bootstrap over the test contents, each comparison on its
    own.</span
  >
</p>`;
