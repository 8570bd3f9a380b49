import type { TopLevelSpec } from "vega-lite";
import { formatNumber } from "../format.ts";
import type { EvaluationReport } from "../report.ts";
import { colour } from "../theme.ts";
import type { Layout, Plot } from "./plot.ts";
import { broken, FROM_0_TO_1, rowPerLabel } from "./plot-parts.ts";

const FREQUENCIES = [
  { key: "unseen", label: "unseen tags", fill: "low" },
  { key: "rare", label: "rare tags", fill: "middle" },
  { key: "frequent", label: "frequent tags", fill: "high" },
] as const;
const LABELS = FREQUENCIES.map(({ label }) => label);

/** Bars by how often a tag was seen, and a mark across them for all tags together. */
export function recallByPathPlot({ recallByPath }: EvaluationReport): Plot | undefined {
  if (recallByPath.length === 0) return undefined;
  const found = recallByPath.map((row) => `${row.path} ${formatNumber(row.found)}`);
  return {
    name: "recall-by-path",
    alt: `Bars by tag frequency for each path. Of all gold assignments are found: ${found.join(", ")}.`,
    specFor: (layout) => specFor(recallByPath, layout),
  };
}

function specFor(rows: EvaluationReport["recallByPath"], layout: Layout): TopLevelSpec {
  const paths = rows.map((row) => ({ ...row, path: broken(row.path, layout) }));
  const bars = paths.flatMap(({ path, byFrequency }) =>
    FREQUENCIES.map(({ key, label }) => ({ path, frequency: label, found: byFrequency[key] })),
  );
  const label = rowPerLabel(
    "path",
    rows.map(({ path }) => path),
    layout,
  );
  const y = { ...label, scale: { paddingInner: 0.3 } };
  const title =
    layout === "wide" ? "share of the gold assignments among the candidates" : "share found";
  const x = { field: "found", type: "quantitative", scale: FROM_0_TO_1, title } as const;
  const frequency = { field: "frequency", type: "nominal", sort: LABELS } as const;
  const color = {
    ...frequency,
    scale: { domain: LABELS, range: FREQUENCIES.map(({ fill }) => colour(fill)) },
  };
  return {
    width: layout === "wide" ? 760 : 200,
    height: rows.length * 58,
    layer: [
      {
        data: { values: bars },
        mark: { type: "bar", cornerRadiusEnd: 2 },
        encoding: { y, x, yOffset: { ...frequency, scale: { paddingInner: 0.1 } }, color },
      },
      {
        data: { values: paths.map(({ path, found }) => ({ path, found })) },
        mark: { type: "rule", strokeWidth: 3, color: colour("ink") },
        encoding: { x, y: { ...y, bandPosition: 0 }, y2: { field: "path", bandPosition: 1 } },
      },
    ],
  };
}
