import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { page } from "./page.ts";
import { plotsOf } from "./plots/all-plots.ts";
import { drawPlot } from "./plots/draw.ts";
import type { DrawnPlot } from "./plots/plot.ts";
import { parseReport } from "./report.ts";
import type { EvaluationReport } from "./report.ts";

export interface RenderedReport {
  /** One file that needs no other, no script and no network. */
  readonly html: string;
  readonly plots: readonly Pick<DrawnPlot, "name" | "svg" | "png">[];
}

export async function renderReport(report: EvaluationReport): Promise<RenderedReport> {
  const plots = await Promise.all(plotsOf(report).map(drawPlot));
  const { markup } = page(report, new Map(plots.map((plot) => [plot.name, plot])));
  return { html: markup, plots: plots.map(({ name, svg, png }) => ({ name, svg, png })) };
}

/** Writes report.json, report.html and plots/*.png; a broken report is refused before anything is written. */
export async function writeReport(report: EvaluationReport, folder: string): Promise<void> {
  const parsed = parseReport(report);
  const { html, plots } = await renderReport(parsed);
  await mkdir(join(folder, "plots"), { recursive: true });
  await Promise.all([
    writeFile(join(folder, "report.json"), `${JSON.stringify(parsed, undefined, 2)}\n`),
    writeFile(join(folder, "report.html"), html),
    ...plots.map(({ name, png }) => writeFile(join(folder, "plots", `${name}.png`), png)),
  ]);
}
