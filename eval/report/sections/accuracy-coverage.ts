import { formatNumber } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { EvaluationReport } from "../report.ts";
import { labelOf } from "../systems.ts";
import { figure, nothing } from "./figure.ts";
import type { Section } from "./section.ts";
import { details, NOT_APPLICABLE, table } from "./table.ts";

export const accuracyCoverage: Section = {
  id: "accuracy-coverage",
  title: "Accuracy and coverage",
  question: "If only the confident tags are kept, how much better are they, and how much is left?",
  render(report, plots) {
    const plot = plots.get("accuracy-coverage");
    if (!plot)
      return nothing("No system of this run gave probabilities, so there is no cut to move.");
    return html`
      ${figure(plot, CAPTION)}
      ${details("Numbers of the curves", html`${report.accuracyCoverage.map((curve) => curveTable(report, curve))}`)}
    `;
  },
};

const CAPTION = html`Every point of a curve is a cut: tags with less confidence are dropped, and
coverage is the share of the contents that keep a tag. Higher is better, and further right is
better. Curves end where nothing is kept. After figure 8 of the LLM4Tag paper.`;

function curveTable(
  report: EvaluationReport,
  { system, points }: EvaluationReport["accuracyCoverage"][number],
): Html {
  return table({
    caption: labelOf(report, system),
    columns: ["Cut", "Precision", "Coverage"],
    rows: points.map(({ cut, precision, coverage }) => ({
      head: formatNumber(cut),
      cells: [
        precision === null ? NOT_APPLICABLE : formatNumber(precision),
        formatNumber(coverage),
      ],
    })),
  });
}
