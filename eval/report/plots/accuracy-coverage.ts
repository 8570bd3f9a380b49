import type { TopLevelSpec } from "vega-lite";
import type { EvaluationReport } from "../report.ts";
import { labelOf, oursOf } from "../systems.ts";
import { SERIES } from "../theme.ts";
import type { Layout, Plot } from "./plot.ts";
import { FROM_0_TO_1 } from "./plot-parts.ts";

const DASHES = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 4],
  [1, 3],
  [4, 1],
];
const SIZE = {
  wide: { width: 760, height: 360 },
  narrow: { width: 262, height: 240 },
};
/** Cuts that are written beside our curve. */
const TOLD_CUTS = [0.3, 0.5, 0.7, 0.9];

/** Precision of what is kept against how much is kept, as the cut rises from right to left. */
export function accuracyCoveragePlot(report: EvaluationReport): Plot | undefined {
  const curves = curvesOf(report);
  if (curves.length === 0) return undefined;
  const names = curves.map(({ label }) => label);
  return {
    name: "accuracy-coverage",
    alt: `Curves of precision against coverage for ${names.join("; ")}. The numbers are below the plot.`,
    specFor: (layout) => specFor(curves, layout),
  };
}

/** Ours first. A curve without a single point that has a precision is none. */
function curvesOf(report: EvaluationReport) {
  const ours = oursOf(report).id;
  return report.accuracyCoverage
    .filter(({ points }) => points.some(({ precision }) => precision !== null))
    .map(({ system, points }) => ({
      label: labelOf(report, system),
      isOurs: system === ours,
      points: points.filter(({ precision }) => precision !== null),
    }))
    .toSorted((a, b) => Number(b.isOurs) - Number(a.isOurs));
}

function specFor(curves: ReturnType<typeof curvesOf>, layout: Layout): TopLevelSpec {
  const values = curves.flatMap(({ label, isOurs, points }) =>
    points.map((point) => ({
      ...point,
      system: label,
      isOurs,
      isMarked: points.length === 1 || (isOurs && isTold(point.cut)),
      note: isOurs && isTold(point.cut) ? `cut ${point.cut}` : "",
    })),
  );
  const domain = curves.map(({ label }) => label);
  const legend = {
    symbolType: "stroke",
    symbolSize: 400,
    symbolStrokeWidth: 2.5,
  } as const;
  const system = { field: "system", type: "nominal", sort: domain, legend } as const;
  const marked = [{ filter: "datum.isMarked" }];
  const x = {
    field: "coverage",
    type: "quantitative",
    scale: FROM_0_TO_1,
    title: "coverage",
  } as const;
  const y = {
    field: "precision",
    type: "quantitative",
    scale: { zero: false },
    title: "precision of the kept tags",
  } as const;
  return {
    ...SIZE[layout],
    data: { values },
    encoding: {
      x,
      y,
      color: { ...system, scale: { domain, range: repeated(SERIES, domain.length) } },
    },
    layer: [
      {
        mark: { type: "line" },
        encoding: {
          order: { field: "cut", type: "quantitative" },
          strokeDash: { ...system, scale: { domain, range: repeated(DASHES, domain.length) } },
          strokeWidth: { condition: { test: "datum.isOurs", value: 3 }, value: 1.75 },
        },
      },
      { transform: marked, mark: { type: "point", filled: true, size: 60, opacity: 1 } },
      {
        transform: marked,
        mark: { type: "text", dy: -12, fontSize: 12 },
        encoding: { text: { field: "note" } },
      },
    ],
  };
}

function isTold(cut: number): boolean {
  return TOLD_CUTS.some((told) => Math.abs(cut - told) < 1e-9);
}

/** As many as needed, from the start again where there are too few. */
function repeated<T>(range: readonly T[], length: number): T[] {
  return Array.from({ length }, (_, i) => range[i % range.length] as T);
}
