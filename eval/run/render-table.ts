import { table } from "../../cli/output.ts";
import { formatMetric, metricOf } from "../report/metric-catalogue.ts";
import type { EvaluationReport, System } from "../report/report.ts";
import { verdictOf } from "../report/significance.ts";

const SHOWN = [
  "candidateRecallAt20",
  "accuracyAt1",
  "microPrecision",
  "microRecall",
  "microF1",
  "macroF1",
  "ece",
  "secondsPerContent",
];
const SIGNS = { better: " ▲", worse: " ▼", different: " ≠", open: "" } as const;

/** The main numbers for the terminal; all of them are in the report. */
export function renderTable({ systems }: EvaluationReport): string {
  const metrics = SHOWN.map(metricOf);
  const rows = systems.map((system) => [
    system.label,
    system.contents,
    ...metrics.map(({ name }) => cellOf(system, name)),
  ]);
  const head = ["system", "contents", ...metrics.map(({ label }) => label)];
  return `${table(head, rows)}\n\n▲ significantly better than Tagwright on the contents of both, ▼ worse (p < 0.05)`;
}

function cellOf(system: System, name: string): string {
  const value = system.metrics[name] ?? null;
  if (value === null) return "–";
  const metric = metricOf(name);
  return `${formatMetric(metric, value)}${SIGNS[verdictOf(system.versusOurs?.[name], metric)]}`;
}
