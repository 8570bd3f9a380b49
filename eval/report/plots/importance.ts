import type { TopLevelSpec } from "vega-lite";
import { formatNumber } from "../format.ts";
import type { EvaluationReport } from "../report.ts";
import { colour } from "../theme.ts";
import type { Layout, Plot } from "./plot.ts";
import { broken, rowHeight, rowPerLabel } from "./plot-parts.ts";

/** Gains as shares of all gain, largest first. */
export function importancePlot({ importance = [] }: EvaluationReport): Plot | undefined {
  const total = importance.reduce((sum, { gain }) => sum + gain, 0);
  if (total === 0) return undefined;
  const rows = importance
    .map(({ feature, gain }) => ({ feature, share: gain / total }))
    .toSorted((a, b) => b.share - a.share)
    .map((row) => ({ ...row, text: formatNumber(row.share) }));
  const told = rows.map(({ feature, text }) => `${feature} ${text}`);
  return {
    name: "importance",
    alt: `Bars of each feature's share of the gain: ${told.join(", ")}.`,
    specFor: (layout) => specFor(rows, layout),
  };
}

function specFor(
  rows: { feature: string; share: number; text: string }[],
  layout: Layout,
): TopLevelSpec {
  const features = rows.map(({ feature }) => feature);
  return {
    width: layout === "wide" ? 700 : 150,
    height: rowHeight(features, layout),
    data: { values: rows.map((row) => ({ ...row, feature: broken(row.feature, layout) })) },
    encoding: {
      y: rowPerLabel("feature", features, layout),
      x: { field: "share", type: "quantitative", title: "share of the gain" },
    },
    layer: [
      { mark: { type: "bar", color: colour("middle"), cornerRadiusEnd: 2, height: { band: 0.6 } } },
      {
        mark: { type: "text", align: "left", dx: 6, fontSize: 12, color: colour("muted") },
        encoding: { text: { field: "text" } },
      },
    ],
  };
}
