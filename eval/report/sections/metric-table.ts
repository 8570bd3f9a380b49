import { formatCount } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { formatMetric, metricOf } from "../metric-catalogue.ts";
import type { Metric } from "../metric-catalogue.ts";
import type { System } from "../report.ts";
import { BEST, significanceMark, signs } from "./marks.ts";
import { NOT_APPLICABLE, table } from "./table.ts";

interface MetricTable {
  readonly caption: string;
  readonly systems: readonly System[];
  /** Of the whole test set: a system that saw fewer says so. */
  readonly testContents: number;
}

/** A row per system and a column per metric, with the best of each column and what is significant. */
export function metricTable({ caption, systems, testContents }: MetricTable): Html {
  const metrics = Object.keys(systems[0]?.metrics ?? {}).map(metricOf);
  return table({
    caption,
    columns: ["System", ...metrics.map(metricLink)],
    rows: systems.map((system) => ({
      head: headOf(system, testContents),
      cells: metrics.map((metric) => cellOf(system, metric, bestOf(systems, metric))),
    })),
  });
}

export function metricLink({ name, label }: Metric): Html {
  return html`<a href="#${metricAnchor(name)}">${label}</a>`;
}

export function metricAnchor(name: string): string {
  return `metric-${encodeURIComponent(name)}`;
}

export function headOf({ label, kind, contents }: System, testContents: number): Html {
  const fewer =
    contents === testContents ? undefined : html`<small>${formatCount(contents)} contents</small>`;
  return html`<span class="${kind}">${label}</span>${fewer}`;
}

function cellOf(system: System, metric: Metric, best: number | undefined): Html {
  const value = system.metrics[metric.name] ?? null;
  if (value === null) return html`${NOT_APPLICABLE}${signs()}`;
  const mark = significanceMark(system.versusOurs?.[metric.name], metric);
  const text = formatMetric(metric, value);
  if (value !== best) return html`${text}${signs(mark)}`;
  return html`<strong>${text}</strong>${signs(BEST, mark)}`;
}

/** None where there is no better and worse, or nothing to be better than. */
function bestOf(systems: readonly System[], { name, better }: Metric): number | undefined {
  const values = systems
    .map(({ metrics }) => metrics[name] ?? null)
    .filter((value) => value !== null);
  if (better === "neither" || values.length < 2) return undefined;
  return better === "higher" ? Math.max(...values) : Math.min(...values);
}
