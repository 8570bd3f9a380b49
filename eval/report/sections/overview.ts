import { formatCount, formatDuration, formatTime } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { formatMetric, mainMetrics } from "../metric-catalogue.ts";
import type { Metric } from "../metric-catalogue.ts";
import type { EvaluationReport } from "../report.ts";
import { comparedSystems, oursOf } from "../systems.ts";
import { significanceWords } from "./marks.ts";
import { metricLink } from "./metric-table.ts";

/** What was measured, on what, and the main numbers. */
export function overview(report: EvaluationReport): Html {
  const { dataSet, createdAt, commit, facts } = report;
  const built = commit === undefined ? undefined : html` · commit <code>${commit}</code>`;
  const terms: [string, string][] = [
    ["Vocabulary", `${formatCount(facts.tags)} tags`],
    ["History", `${formatCount(facts.history)} labelled contents`],
    ["Tested on", `${formatCount(facts.testContents)} contents`],
    ["Encoder", facts.encoder],
    ["LLM", facts.model ?? "none"],
    ["Took", `${formatDuration(facts.seconds)} on ${facts.machine}`],
  ];
  return html`<header>
    <p class="kicker">Tagwright evaluation</p>
    <h1>${dataSet}</h1>
    <p class="when"><time datetime="${createdAt}">${formatTime(createdAt)}</time>${built}</p>
    <ul class="tiles" aria-label="Main numbers">
      ${mainMetrics(oursOf(report)).map((metric) => tile(report, metric))}
    </ul>
    <dl class="facts">
      ${terms.map(
        ([term, text]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${notes(report.notes)}
  </header>`;
}

function tile(report: EvaluationReport, metric: Metric): Html {
  const value = oursOf(report).metrics[metric.name] ?? 0;
  return html`<li>
    <span class="name">${metricLink(metric)}</span>
    <span class="value">${formatMetric(metric, value)}</span>
    <span class="rival">${rivalOf(report, metric)}</span>
  </li>`;
}

/** The best of the others, so that no number stands alone. */
function rivalOf(report: EvaluationReport, metric: Metric): Html {
  if (metric.better === "neither") return html`neither higher nor lower is better`;
  const sign = metric.better === "lower" ? 1 : -1;
  const [best] = comparedSystems(report)
    .slice(1)
    .map((system) => ({ ...system, value: system.metrics[metric.name] ?? null }))
    .filter((system): system is typeof system & { value: number } => system.value !== null)
    .toSorted((a, b) => sign * (a.value - b.value));
  if (!best) return html`no other system to compare`;
  return html`best other: ${formatMetric(metric, best.value)}, ${best.label}
    <span class="verdict">${significanceWords(best.versusOurs?.[metric.name], metric)}</span>`;
}

function notes(texts: readonly string[]): Html | undefined {
  if (texts.length === 0) return undefined;
  return html`<aside class="notes">
    <h2>To know when reading this</h2>
    <ul>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  </aside>`;
}
