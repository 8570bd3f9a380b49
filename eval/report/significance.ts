import type { Metric } from "./metric-catalogue.ts";
import type { Comparison } from "./report.ts";

export type Verdict = "better" | "worse" | "different" | "open";

const LEVEL = 0.05;

/** What the bootstrap says of a system against ours; "open" where the difference may be chance, or was not tested. */
export function verdictOf(comparison: Comparison | undefined, { better }: Metric): Verdict {
  if (!comparison || comparison.p >= LEVEL || comparison.difference === 0) return "open";
  if (better === "neither") return "different";
  return comparison.difference > 0 === (better === "higher") ? "better" : "worse";
}
