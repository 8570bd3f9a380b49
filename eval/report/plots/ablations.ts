import { formatDifference } from "../format.ts";
import { mainMetrics } from "../metric-catalogue.ts";
import type { EvaluationReport } from "../report.ts";
import { verdictOf } from "../significance.ts";
import { ablationsOf, oursOf } from "../systems.ts";
import { colour } from "../theme.ts";
import { forestSpec } from "./forest.ts";
import type { Plot } from "./plot.ts";

const SIGNIFICANT = "p < 0.05";
const OPEN = "may be chance";

/** What each part is worth: the difference to the full system when it is left out, with its 95% interval. */
export function ablationsPlot(report: EvaluationReport): Plot | undefined {
  const rows = rowsOf(report);
  if (rows.length === 0) return undefined;
  const first = rows.filter(({ metric }) => metric === rows[0]?.metric);
  const told = first.map(({ system, metric, text }) => `${system}: ${metric} ${text}`);
  return {
    name: "ablations",
    alt: `Differences to the full system with 95% intervals. ${told.join("; ")}. The table has the rest.`,
    specFor: (layout) => forestSpec({ rows, layers: layers(), scale: "shared" }, layout),
  };
}

function rowsOf(report: EvaluationReport) {
  return mainMetrics(oursOf(report)).flatMap((metric) =>
    ablationsOf(report).flatMap(({ label, versusOurs }) => {
      const comparison = versusOurs?.[metric.name];
      if (!comparison) return [];
      const { difference, low, high } = comparison;
      const verdict = verdictOf(comparison, metric) === "open" ? OPEN : SIGNIFICANT;
      const text = formatDifference(difference);
      return [{ metric: metric.label, system: label, difference, low, high, verdict, text }];
    }),
  );
}

function layers() {
  const x = { type: "quantitative", title: null, axis: { tickCount: 4, grid: true } } as const;
  const verdict = { field: "verdict", type: "nominal" } as const;
  const domain = [SIGNIFICANT, OPEN];
  const stroke = { ...verdict, scale: { domain, range: [colour("ours"), colour("grey")] } };
  const fill = { ...verdict, scale: { domain, range: [colour("ours"), colour("paper")] } };
  const full = { y: { value: 0 }, y2: { value: "height" } } as const;
  return [
    {
      mark: { type: "rule", color: colour("muted"), strokeDash: [3, 3] },
      encoding: { ...full, x: { ...x, datum: 0 } },
    },
    {
      mark: { type: "rule", strokeWidth: 2.5 },
      encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, stroke },
    },
    {
      mark: { type: "point", size: 60, strokeWidth: 2, opacity: 1 },
      encoding: { x: { ...x, field: "difference" }, stroke, fill },
    },
  ] satisfies Parameters<typeof forestSpec>[0]["layers"];
}
