import { formatDifference, formatInterval } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { formatMetric, mainMetrics } from "../metric-catalogue.ts";
import type { Metric } from "../metric-catalogue.ts";
import type { EvaluationReport, System } from "../report.ts";
import { ablationsOf, oursOf } from "../systems.ts";
import { figure, nothing } from "./figure.ts";
import { significanceMark, signs } from "./marks.ts";
import { headOf, metricLink, metricTable } from "./metric-table.ts";
import type { Section } from "./section.ts";
import { details, NOT_APPLICABLE, table } from "./table.ts";

export const ablations: Section = {
  id: "ablations",
  title: "Ablations",
  question: "What is each part worth: what changes when it is left out?",
  render(report, plots) {
    const parts = ablationsOf(report);
    if (parts.length === 0)
      return nothing(
        "No part was left out in this run, so nothing is known of what each is worth.",
      );
    const plot = plots.get("ablations");
    const all = {
      caption: "All metrics by ablation",
      systems: [oursOf(report), ...parts],
      testContents: report.facts.testContents,
    };
    return html`
      ${plot ? figure(plot, CAPTION) : nothing("The ablations were not compared with the full system, so there are no intervals to draw.")}
      ${differences(report, parts)} ${details("All metrics of the ablations", metricTable(all))}
    `;
  },
};

const CAPTION = html`Left of the dashed line: lower without the part. Filled marks are significant
(p &lt; 0.05), hollow ones may be chance.`;

function differences(report: EvaluationReport, parts: readonly System[]): Html {
  const ours = oursOf(report);
  const metrics = mainMetrics(ours);
  const full = metrics.map(
    (metric) =>
      html`<strong>${formatMetric(metric, ours.metrics[metric.name] ?? 0)}</strong>${signs()}`,
  );
  return table({
    caption: "Difference to the full system, with its 95% interval",
    columns: ["System", ...metrics.map(metricLink)],
    rows: [
      { head: html`${ours.label}<small>full system</small>`, cells: full },
      ...parts.map((part) => ({
        head: headOf(part, report.facts.testContents),
        cells: metrics.map((metric) => differenceOf(part, metric)),
      })),
    ],
  });
}

function differenceOf({ versusOurs }: System, metric: Metric): Html {
  const comparison = versusOurs?.[metric.name];
  if (!comparison) return NOT_APPLICABLE;
  return html`${formatDifference(comparison.difference)}${signs(significanceMark(comparison, metric))}
    <small>${formatInterval(comparison)}</small>`;
}
