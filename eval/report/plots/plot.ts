import type { TopLevelSpec } from "vega-lite";

export type PlotName =
  | "comparison"
  | "recall-by-path"
  | "accuracy-coverage"
  | "reliability"
  | "ablations"
  | "importance";

/** A screen of 1000 pixels, or a phone. */
export type Layout = "wide" | "narrow";

/** What to draw, for either layout, and what it shows in words. */
export interface Plot {
  readonly name: PlotName;
  readonly alt: string;
  readonly specFor: (layout: Layout) => TopLevelSpec;
}

export interface DrawnPlot {
  readonly name: PlotName;
  /** In the colours of the page around it. */
  readonly inline: Readonly<Record<Layout, string>>;
  /** In light colours, to stand alone. */
  readonly svg: string;
  readonly png: Uint8Array;
}
