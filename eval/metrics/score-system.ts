import { accuracyCoverageCurve } from "./accuracy-coverage.ts";
import type { AccuracyCoveragePoint } from "./accuracy-coverage.ts";
import { auroc } from "./auroc.ts";
import {
  calibrationNoiseFloor,
  expectedCalibrationError,
} from "../../tagging/calibration/calibration-error.ts";
import { joinCases } from "./cases.ts";
import type { Case } from "./cases.ts";
import { contentMetrics } from "./content-metrics.ts";
import type { ContentMetricName } from "./content-metrics.ts";
import type { Outcome } from "../../tagging/calibration/outcome.ts";
import type { Gold, Prediction } from "./prediction.ts";
import { reliabilityBins } from "../../tagging/calibration/reliability.ts";
import type { ReliabilityBin } from "../../tagging/calibration/reliability.ts";
import { outOfScopeRecallAt90 } from "./out-of-scope.ts";
import { areaUnderRiskCoverage, riskCoverageCurve } from "./risk-coverage.ts";
import type { RiskCoveragePoint } from "./risk-coverage.ts";
import { ratioOf } from "./share.ts";
import type { Share } from "./share.ts";
import { stratumOf } from "./strata.ts";
import type { HistoryCounts, Stratum } from "./strata.ts";

/** All scalar metrics of one system by name; README.md beside this file defines each. Undefined: nothing to measure. */
export type Summary = ReturnType<typeof countAll> &
  Record<ContentMetricName, number | undefined> &
  ReturnType<typeof scoreProbabilities> & { readonly outOfScopeRecallAt90: number | undefined };

export interface SystemScore {
  readonly summary: Summary;
  /** In gold's order, as are the shares of `perContent`. */
  readonly contentIds: readonly string[];
  /** What each content adds to each metric, for the bootstrap. */
  readonly perContent: Readonly<Record<ContentMetricName, readonly Share[]>>;
  readonly curves: {
    readonly reliability: readonly ReliabilityBin[];
    readonly riskCoverage: readonly RiskCoveragePoint[];
    readonly accuracyCoverage: readonly AccuracyCoveragePoint[];
  };
}

/**
 * Scores one system on labelled contents. `historyCounts`: how many contents of the history carry each tag.
 *
 * @throws AppError BAD_INPUT when predictions and gold are not about the same contents; see `joinCases`.
 */
export function scoreSystem(
  predictions: readonly Prediction[],
  gold: readonly Gold[],
  { historyCounts, seed = 1 }: { historyCounts: HistoryCounts; seed?: number },
): SystemScore {
  const cases = joinCases(predictions, gold);
  const outcomes = cases.flatMap((content) => content.outcomes);
  const metrics = Object.entries(contentMetrics(historyCounts));
  const perContent = Object.fromEntries(
    metrics.map(([name, metric]) => [name, cases.map(metric)]),
  ) as Record<ContentMetricName, Share[]>;
  const ratios = Object.fromEntries(
    Object.entries(perContent).map(([name, shares]) => [name, ratioOf(shares)]),
  ) as Record<ContentMetricName, number | undefined>;
  return {
    summary: {
      ...countAll(cases, historyCounts),
      ...ratios,
      ...scoreProbabilities(outcomes, seed),
      outOfScopeRecallAt90: outOfScopeRecallAt90(cases),
    },
    contentIds: cases.map(({ contentId }) => contentId),
    perContent,
    curves: {
      reliability: reliabilityBins(outcomes),
      riskCoverage: riskCoverageCurve(outcomes),
      accuracyCoverage: accuracyCoverageCurve(cases),
    },
  };
}

/** What the metrics were computed on. */
function countAll(cases: readonly Case[], historyCounts: HistoryCounts) {
  const goldTags = cases.flatMap(({ gold }) => [...gold]);
  const goldIn = (stratum: Stratum) =>
    goldTags.filter((tagId) => stratumOf(tagId, historyCounts) === stratum).length;
  return {
    contents: cases.length,
    outOfScopeContents: cases.filter(({ gold }) => gold.size === 0).length,
    goldTags: goldTags.length,
    unseenGoldTags: goldIn("unseen"),
    rareGoldTags: goldIn("rare"),
    frequentGoldTags: goldIn("frequent"),
    keptTags: cases.reduce((sum, { kept }) => sum + kept.length, 0),
    judgedTags: cases.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
  };
}

/** The metrics of the pooled probabilities, which are no sums over contents. */
function scoreProbabilities(outcomes: readonly Outcome[], seed: number) {
  return {
    ece: expectedCalibrationError(outcomes),
    eceNoiseFloor: calibrationNoiseFloor(outcomes, { seed }),
    auroc: auroc(outcomes),
    aurc: areaUnderRiskCoverage(outcomes),
  };
}
