import { formatCount, formatNumber } from "../format.ts";
import { html } from "../html.ts";
import type { EvaluationReport } from "../report.ts";
import { labelOf } from "../systems.ts";
import { figure, nothing } from "./figure.ts";
import type { Section } from "./section.ts";
import { details, table } from "./table.ts";

type Curve = EvaluationReport["reliability"][number];

export const reliability: Section = {
  id: "reliability",
  title: "Reliability",
  question: "Of the tags with a confidence of 0.8, are 80% right?",
  render(report, plots) {
    const plot = plots.get("reliability");
    if (!plot)
      return nothing(
        "No system of this run gave probabilities, so there is no confidence to check.",
      );
    return html`
      ${figure(plot, CAPTION)}
      ${table({
        caption: "Calibration error by system",
        columns: ["System", "ECE", "Noise floor", "Tags"],
        rows: report.reliability.map(({ system, ece, noiseFloor, bins }) => ({
          head: labelOf(report, system),
          cells: [formatNumber(ece), formatNumber(noiseFloor), formatCount(tagsIn(bins))],
        })),
      })}
      ${details("Numbers of the bins", html`${report.reliability.map((curve) => binTable(report, curve))}`)}
    `;
  },
};

const CAPTION = html`The dashed line is perfect calibration; below it a system is too sure, above it
too modest. The bars count the tags. The noise floor is the ECE that perfect confidences would show
on as many tags.`;

function binTable(report: EvaluationReport, { system, bins }: Curve) {
  return table({
    caption: labelOf(report, system),
    columns: ["Mean confidence", "Share that is right", "Tags"],
    rows: bins.map(({ predicted, observed, count }) => ({
      head: formatNumber(predicted),
      cells: [formatNumber(observed), formatCount(count)],
    })),
  });
}

function tagsIn(bins: Curve["bins"]): number {
  return bins.reduce((sum, { count }) => sum + count, 0);
}
