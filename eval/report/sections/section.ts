import type { Html } from "../html.ts";
import type { EvaluationReport } from "../report.ts";
import type { DrawnPlots } from "./figure.ts";

export interface Section {
  readonly id: string;
  readonly title: string;
  /** One sentence: the question that the section answers. */
  readonly question: string;
  render(report: EvaluationReport, plots: DrawnPlots): Html;
}
