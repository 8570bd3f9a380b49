import { formatMetric, mainMetrics } from "../metric-catalogue.ts";
import type { EvaluationReport } from "../report.ts";
import { comparedSystems, KIND_LABELS, oursOf } from "../systems.ts";
import { colour } from "../theme.ts";
import { forestSpec } from "./forest.ts";
import type { Plot } from "./plot.ts";

const KINDS = [
  { kind: "ours", shape: "diamond" },
  { kind: "baseline", shape: "circle" },
  { kind: "external", shape: "square" },
] as const;

/** A dot per system and metric. The line through it is the interval of its difference to ours, put at our value. */
export function comparisonPlot(report: EvaluationReport): Plot | undefined {
  const systems = comparedSystems(report);
  const metrics = mainMetrics(oursOf(report)).map(({ label }) => label);
  const rows = rowsOf(report);
  if (systems.length === 1 || rows.length === 0) return undefined;
  const layers = layersFor(
    KINDS.filter(({ kind }) => systems.some((system) => system.kind === kind)),
  );
  return {
    name: "comparison",
    alt: `Dot plot of ${metrics.join(", ")} for ${systems.map(({ label }) => label).join("; ")}. The table has the numbers.`,
    specFor: (layout) => forestSpec({ rows, layers, scale: "independent" }, layout),
  };
}

function rowsOf(report: EvaluationReport) {
  const ours = oursOf(report);
  return mainMetrics(ours).flatMap((metric) =>
    comparedSystems(report).map((system) => {
      const { name, label } = metric;
      const value = system.metrics[name] ?? null;
      const base = ours.metrics[name] ?? 0;
      const interval = system.versusOurs?.[name];
      return {
        metric: label,
        system: system.label,
        kind: KIND_LABELS[system.kind],
        value,
        ours: base,
        low: interval && base + interval.low,
        high: interval && base + interval.high,
        text: value === null ? "n/a" : formatMetric(metric, value),
      };
    }),
  );
}

function layersFor(kinds: (typeof KINDS)[number][]) {
  const x = {
    type: "quantitative",
    title: null,
    scale: { zero: false, nice: true },
    axis: { tickCount: 4 },
  } as const;
  const domain = kinds.map(({ kind }) => KIND_LABELS[kind]);
  const field = { field: "kind", type: "nominal", legend: { symbolOpacity: 1 } } as const;
  const color = { ...field, scale: { domain, range: kinds.map(({ kind }) => colour(kind)) } };
  const shape = { ...field, scale: { domain, range: kinds.map((kind) => kind.shape) } };
  const full = { y: { value: 0 }, y2: { value: "height" } } as const;
  const isThere = (name: string) => [{ filter: `isValid(datum.${name})` }];
  return [
    {
      mark: { type: "rule", strokeDash: [3, 3], color: colour("ours"), opacity: 0.7 },
      encoding: { ...full, x: { ...x, field: "ours", aggregate: "mean" } },
    },
    {
      transform: isThere("low"),
      mark: { type: "rule", strokeWidth: 2.5, opacity: 0.6 },
      encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, color },
    },
    {
      transform: isThere("value"),
      mark: { type: "point", filled: true, size: 60, opacity: 1 },
      encoding: { x: { ...x, field: "value" }, color, shape },
    },
  ] satisfies Parameters<typeof forestSpec>[0]["layers"];
}
