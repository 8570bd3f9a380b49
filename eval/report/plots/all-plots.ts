import type { EvaluationReport } from "../report.ts";
import { ablationsPlot } from "./ablations.ts";
import { accuracyCoveragePlot } from "./accuracy-coverage.ts";
import { comparisonPlot } from "./comparison.ts";
import { importancePlot } from "./importance.ts";
import type { Plot } from "./plot.ts";
import { recallByPathPlot } from "./recall-by-path.ts";
import { reliabilityPlot } from "./reliability.ts";

const PLOTS = [
  comparisonPlot,
  recallByPathPlot,
  accuracyCoveragePlot,
  reliabilityPlot,
  ablationsPlot,
  importancePlot,
];

/** The plots for which this report has something to show. */
export function plotsOf(report: EvaluationReport): Plot[] {
  return PLOTS.map((plot) => plot(report)).filter((plot) => plot !== undefined);
}
