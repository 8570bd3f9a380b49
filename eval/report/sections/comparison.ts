import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { EvaluationReport } from "../report.ts";
import { comparedSystems } from "../systems.ts";
import { figure, nothing } from "./figure.ts";
import { LEGEND } from "./marks.ts";
import { metricTable } from "./metric-table.ts";
import type { Section } from "./section.ts";

export const comparison: Section = {
  id: "comparison",
  title: "Comparison",
  question: "How good are the tags, and is anything simpler as good?",
  render(report, plots) {
    const plot = plots.get("comparison");
    const systems = comparedSystems(report);
    const { testContents } = report.facts;
    return html`
      ${plot ? figure(plot, captionOf(report)) : nothing("No other system was evaluated in this run, so there is nothing to compare with.")}
      ${metricTable({ caption: "All metrics by system", systems, testContents })} ${LEGEND}
    `;
  },
};

const FEWER = html` A system that saw fewer contents is compared with Tagwright on those, so its
mark may lie beside its bar.`;

function captionOf(report: EvaluationReport): Html {
  const { testContents } = report.facts;
  const isFewer = comparedSystems(report).some(({ contents }) => contents !== testContents);
  return html`The dashed line is Tagwright. The bar through a mark is the 95% interval of the
  difference to Tagwright: where it does not touch the dashed line, the difference is more than
  chance.${isFewer ? FEWER : undefined}`;
}
