import type { Outcome } from "../../tagging/calibration/outcome.ts";
import { tiesOf } from "./ties.ts";

/** When only tags with `probability` or more are accepted: the share accepted, and the share of those that is wrong. */
export interface RiskCoveragePoint {
  readonly probability: number;
  readonly coverage: number;
  readonly risk: number;
}

/**
 * The risk-coverage curve over tags, one point per distinct probability, from the most certain to all. Both axes are
 * in [0, 1]. Hand it the outcomes of first tags only for the curve over contents. El-Yaniv and Wiener 2010.
 */
export function riskCoverageCurve(outcomes: readonly Outcome[]): RiskCoveragePoint[] {
  let accepted = 0;
  let wrong = 0;
  return tiesOf(outcomes).map(({ probability, count, right }) => {
    accepted += count;
    wrong += count - right;
    return { probability, coverage: accepted / outcomes.length, risk: wrong / accepted };
  });
}

/**
 * Area under the risk-coverage curve: the mean, over n = 1 … all, of the share that is wrong among the n most certain
 * outcomes; among equal probabilities the wrong ones are spread evenly. In [0, 1], smaller is better. It falls both
 * with a better order and with fewer wrong tags; AUROC sees the order alone. Geifman et al. 2019.
 */
export function areaUnderRiskCoverage(outcomes: readonly Outcome[]): number | undefined {
  if (outcomes.length === 0) return undefined;
  let accepted = 0;
  let wrong = 0;
  let area = 0;
  for (const { count, right } of tiesOf(outcomes)) {
    const wrongShare = (count - right) / count;
    for (let i = 0; i < count; i += 1) {
      accepted += 1;
      wrong += wrongShare;
      area += wrong / accepted;
    }
  }
  return area / outcomes.length;
}
