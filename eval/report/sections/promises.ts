import { formatCount, formatNumber } from "../format.ts";
import { html } from "../html.ts";
import type { EvaluationReport } from "../report.ts";
import { nothing } from "./figure.ts";
import type { Section } from "./section.ts";
import { NOT_APPLICABLE, table } from "./table.ts";

type Row = NonNullable<EvaluationReport["promises"]>[number];
type Precision = Pick<NonNullable<Row["promised"]>, "precision" | "low" | "high">;

export const promises: Section = {
  id: "promises",
  title: "The dial",
  question: "Does a cut that the dial chose on the history keep what was promised?",
  render(report) {
    if (!report.promises)
      return nothing("No confidence was calibrated in this run, so there is nothing to promise.");
    return html`
      ${table({
        caption: "Cuts by goal: on the history, and on contents that nothing was learned from",
        columns: [
          "Goal",
          "Cut",
          "Precision on the history",
          "Precision here",
          "In scope alone",
          "Tags kept here",
          "Recall here",
          "In scope: keep a tag",
          "Out of scope: keep none",
        ],
        rows: report.promises.map(toRow),
      })}
      <p>
        Brackets are exact 90% intervals. A goal without a cut could not be promised with the
        verdicts of the history. A precision is promised for contents like those of the history:
        where some fit no tag and the history has none of these, only the precision in scope can be
        held to it.
      </p>
    `;
  },
};

function toRow({ goal, promised, came }: Row) {
  return {
    head: goal,
    cells: [
      promised ? formatNumber(promised.cut) : NOT_APPLICABLE,
      withInterval(promised),
      withInterval(came?.precision),
      withInterval(came?.precisionInScope),
      came ? formatCount(came.tags) : NOT_APPLICABLE,
      share(came?.recall),
      share(came?.inScope),
      share(came?.outOfScope),
    ],
  };
}

function withInterval(found: Precision | null | undefined) {
  if (!found) return NOT_APPLICABLE;
  const [low, high] = [formatNumber(found.low), formatNumber(found.high)];
  return `${formatNumber(found.precision)} [${low}, ${high}]`;
}

function share(value: number | null | undefined) {
  return value === null || value === undefined ? NOT_APPLICABLE : formatNumber(value);
}
