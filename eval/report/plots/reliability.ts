import type { TopLevelSpec } from "vega-lite";
import { formatNumber } from "../format.ts";
import type { EvaluationReport } from "../report.ts";
import { labelOf } from "../systems.ts";
import { colour } from "../theme.ts";
import type { Layout, Plot } from "./plot.ts";
import { broken, FROM_0_TO_1 } from "./plot-parts.ts";

type Curve = EvaluationReport["reliability"][number];
type Panels = Extract<TopLevelSpec, { vconcat: unknown }>["vconcat"];
type Layers = Extract<TopLevelSpec, { layer: unknown }>["layer"];

const SIDE = { wide: 250, narrow: 250 };
const COUNTS_HEIGHT = 44;
const PREDICTED = { field: "predicted", type: "quantitative" } as const;

/** A panel per system: what was observed against what was said, and below it how many tags said so. */
export function reliabilityPlot(report: EvaluationReport): Plot | undefined {
  const curves = report.reliability
    .map((curve) => ({ ...curve, label: labelOf(report, curve.system) }))
    .filter(({ bins }) => bins.some(({ count }) => count > 0));
  if (curves.length === 0) return undefined;
  const told = curves.map(({ label, ece }) => `${label}: ECE ${formatNumber(ece)}`);
  return {
    name: "reliability",
    alt: `Reliability diagrams, with the number of tags in each bin. ${told.join("; ")}.`,
    specFor: (layout) => ({
      columns: layout === "wide" ? 3 : 1,
      spacing: { row: 28, column: 44 },
      concat: curves.map((curve) => panelOf(curve, layout)),
    }),
  };
}

function panelOf({ label, ece, noiseFloor, bins }: Curve & { label: string }, layout: Layout) {
  const width = SIDE[layout];
  const subtitle = `ECE ${formatNumber(ece)}, noise floor ${formatNumber(noiseFloor)}`;
  return {
    title: { text: broken(label, layout).split("\n"), subtitle },
    data: { values: bins.filter(({ count }) => count > 0) },
    spacing: 8,
    vconcat: [
      { width, height: width, layer: diagramLayers() },
      { width, height: COUNTS_HEIGHT, ...countBars() },
    ] satisfies Panels,
  };
}

function diagramLayers(): Layers {
  const x = { ...PREDICTED, scale: FROM_0_TO_1, axis: { labels: false, title: null } };
  const y = { type: "quantitative", scale: FROM_0_TO_1, title: "share that is right" } as const;
  const observed = { x, y: { ...y, field: "observed" } };
  const ends = [0, 1].map((end) => ({ predicted: end, observed: end }));
  return [
    {
      data: { values: ends },
      mark: { type: "line", strokeDash: [4, 4], color: colour("muted"), strokeWidth: 1.5 },
      encoding: observed,
    },
    {
      mark: { type: "rule", color: colour("bad"), strokeWidth: 2, opacity: 0.6 },
      encoding: { x, y: { ...y, field: "predicted" }, y2: { field: "observed" } },
    },
    { mark: { type: "line", color: colour("ours"), strokeWidth: 2 }, encoding: observed },
    {
      mark: { type: "point", filled: true, size: 50, opacity: 1, color: colour("ours") },
      encoding: observed,
    },
  ];
}

function countBars() {
  const axis = { tickCount: 2, format: "~s" };
  return {
    mark: { type: "bar", size: 12, color: colour("middle") },
    encoding: {
      x: { ...PREDICTED, scale: { ...FROM_0_TO_1, padding: 0 }, title: "confidence" },
      y: { field: "count", type: "quantitative", title: "tags", axis },
    },
  } as const;
}
