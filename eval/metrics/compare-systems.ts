import { AppError } from "../../core/errors.ts";
import type { ContentMetricName } from "./content-metrics.ts";
import { pairedBootstrap } from "./paired-bootstrap.ts";
import type { PairedDifference } from "./paired-bootstrap.ts";
import { relativeImprovement } from "./relative-improvement.ts";
import type { SystemScore } from "./score-system.ts";
import { ratioOf } from "./share.ts";

export interface Comparison extends PairedDifference {
  readonly metric: ContentMetricName;
  readonly ours: number;
  readonly base: number;
  readonly relativeImprovement: number | undefined;
}

/**
 * One metric of two systems that were scored on the same gold, with the interval and p of their difference.
 * Undefined where the metric is undefined for either, as without out-of-scope contents or without probabilities.
 *
 * @throws AppError BAD_INPUT when the systems were scored on other contents or in another order.
 */
export function compareSystems(
  ours: SystemScore,
  base: SystemScore,
  { metric, ...options }: { metric: ContentMetricName; resamples?: number; seed?: number },
): Comparison | undefined {
  const differing = ours.contentIds.findIndex((id, i) => id !== base.contentIds[i]);
  if (differing !== -1) {
    throw new AppError(
      "BAD_INPUT",
      `The systems were scored on different contents: ${ours.contentIds[differing]} against ${base.contentIds[differing] ?? "none"}`,
    );
  }
  const difference = pairedBootstrap(ours.perContent[metric], base.perContent[metric], options);
  const oursValue = ratioOf(ours.perContent[metric]);
  const baseValue = ratioOf(base.perContent[metric]);
  if (difference === undefined || oursValue === undefined || baseValue === undefined)
    return undefined;
  return {
    metric,
    ours: oursValue,
    base: baseValue,
    relativeImprovement: relativeImprovement(oursValue, baseValue),
    ...difference,
  };
}
