import escapeHtml from "escape-html";
import * as vega from "vega";
import { compile } from "vega-lite";
import { inLightColours } from "../theme.ts";
import type { DrawnPlot, Layout, Plot } from "./plot.ts";
import { plotConfig } from "./plot-config.ts";
import { useInterWidths } from "./text-width.ts";
import { toPng } from "./to-png.ts";

export async function drawPlot(plot: Plot): Promise<DrawnPlot> {
  const wide = await toSvg(plot, "wide");
  const narrow = await toSvg(plot, "narrow");
  const svg = inLightColours(wide);
  return { name: plot.name, inline: { wide, narrow }, svg, png: toPng(svg) };
}

async function toSvg({ specFor, alt }: Plot, layout: Layout): Promise<string> {
  useInterWidths();
  const { spec } = compile(specFor(layout), { config: plotConfig(layout) });
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg.replace("<svg ", () => `<svg role="img" aria-label="${escapeHtml(alt)}" `);
}
