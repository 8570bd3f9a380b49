import type { Config } from "vega-lite";
import { colour } from "../theme.ts";
import type { Layout } from "./plot.ts";

const FONT = "Inter, system-ui, sans-serif";

const SHARED: Config = {
  aria: false,
  background: "transparent",
  font: FONT,
  padding: 4,
  view: { stroke: null },
  axis: {
    labelColor: colour("muted"),
    labelFontSize: 12,
    titleColor: colour("muted"),
    titleFontSize: 12,
    titleFontWeight: "normal",
    titlePadding: 8,
    gridColor: colour("line"),
    domainColor: colour("line"),
    ticks: false,
    labelPadding: 6,
    tickCount: 5,
    labelFlush: false,
    labelOverlap: true,
    labelSeparation: 6,
  },
  axisQuantitative: { format: "~g" },
  axisBand: { labelColor: colour("ink"), labelPadding: 10, grid: false, domain: false },
  header: {
    labelColor: colour("ink"),
    labelFontSize: 13,
    labelFontWeight: 600,
    labelAnchor: "start",
    labelPadding: 8,
    title: null,
  },
  title: {
    color: colour("ink"),
    subtitleColor: colour("muted"),
    fontSize: 13,
    subtitleFontSize: 12,
    fontWeight: 600,
    anchor: "start",
    offset: 8,
  },
  legend: {
    orient: "top",
    title: null,
    labelColor: colour("ink"),
    labelFontSize: 12,
    symbolSize: 90,
    columnPadding: 18,
  },
};

/** The look which all plots share. On a phone, names of series stand one below the other. */
export function plotConfig(layout: Layout): Config {
  const legend =
    layout === "wide" ? { columns: 3, labelLimit: 220 } : { columns: 1, labelLimit: 250 };
  return { ...SHARED, legend: { ...SHARED.legend, ...legend } };
}
