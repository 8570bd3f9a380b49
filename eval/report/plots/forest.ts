import type { TopLevelSpec } from "vega-lite";
import { colour } from "../theme.ts";
import type { Layout } from "./plot.ts";
import { broken, rowHeight, rowPerLabel } from "./plot-parts.ts";

interface ForestRow {
  readonly metric: string;
  readonly system: string;
  /** Written at the right of the row. */
  readonly text: string;
}

interface Forest {
  readonly rows: readonly ForestRow[];
  /** Of x; each panel may have its own. */
  readonly scale: "shared" | "independent";
  readonly layers: Extract<TopLevelSpec, { layer: unknown }>["layer"];
}

const PANEL = { wide: { width: 216, columns: 3 }, narrow: { width: 150, columns: 1 } };

/** A panel per metric and in it a row per system, with its number at the end of the row. */
export function forestSpec({ rows, scale, layers }: Forest, layout: Layout): TopLevelSpec {
  const { width, columns } = PANEL[layout];
  const systems = [...new Set(rows.map(({ system }) => system))];
  return {
    data: { values: rows.map((row) => ({ ...row, system: broken(row.system, layout) })) },
    facet: {
      field: "metric",
      type: "nominal",
      sort: [...new Set(rows.map(({ metric }) => metric))],
    },
    columns,
    bounds: "flush",
    spacing: { row: 76, column: 70 },
    resolve: { scale: { x: scale }, axis: { x: "independent" } },
    spec: {
      width,
      height: rowHeight(systems, layout),
      encoding: { y: rowPerLabel("system", systems, layout) },
      layer: [
        ...layers,
        {
          mark: { type: "text", align: "left", dx: 8, fontSize: 12, color: colour("muted") },
          encoding: { x: { value: "width" }, text: { field: "text" } },
        },
      ],
    },
  };
}
