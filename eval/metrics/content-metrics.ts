import {
  inScopeAccuracy,
  inScopeRecall,
  macroF1,
  macroPrecision,
  macroRecall,
  microF1,
  microPrecision,
  microRecall,
  outOfScopeRecall,
} from "./kept-sets.ts";
import { brierShare, logLossShare } from "./proper-scores.ts";
import { accuracyAt, coverageAt, f1At, ndcgAt, recallAt, reciprocalRank } from "./ranking.ts";
import { candidateRecallAt, hitRate, rightCandidates } from "./recall-stage.ts";
import type { ContentMetric } from "./share.ts";
import { stratumMetrics } from "./strata.ts";
import type { HistoryCounts } from "./strata.ts";

/** Every metric that is a sum over contents divided by another, by its name in the summary. */
export function contentMetrics(historyCounts: HistoryCounts) {
  const unseen = stratumMetrics("unseen", historyCounts);
  const rare = stratumMetrics("rare", historyCounts);
  const frequent = stratumMetrics("frequent", historyCounts);
  return {
    rightCandidates,
    candidateRecallAt5: candidateRecallAt(5),
    candidateRecallAt10: candidateRecallAt(10),
    candidateRecallAt20: candidateRecallAt(20),
    hitRate1: hitRate(1),
    hitRate2: hitRate(2),
    hitRate3: hitRate(3),
    hitAt20: hitRate(1),
    accuracyAt1: accuracyAt(1),
    accuracyAt2: accuracyAt(2),
    accuracyAt3: accuracyAt(3),
    coverageAt1: coverageAt(1),
    coverageAt2: coverageAt(2),
    coverageAt3: coverageAt(3),
    f1At5: f1At(5),
    ndcg: ndcgAt(Infinity),
    ndcgAt5: ndcgAt(5),
    ndcgAt10: ndcgAt(10),
    recallAt5: recallAt(5),
    mrr: reciprocalRank,
    microPrecision,
    microRecall,
    microF1,
    macroPrecision,
    macroRecall,
    macroF1,
    outOfScopeRecall,
    inScopeRecall,
    inScopeAccuracy,
    unseenCandidateRecall: unseen.candidateRecall,
    unseenPrecision: unseen.precision,
    unseenRecall: unseen.recall,
    rareCandidateRecall: rare.candidateRecall,
    rarePrecision: rare.precision,
    rareRecall: rare.recall,
    frequentCandidateRecall: frequent.candidateRecall,
    frequentPrecision: frequent.precision,
    frequentRecall: frequent.recall,
    brier: ({ outcomes }) => brierShare(outcomes),
    logLoss: ({ outcomes }) => logLossShare(outcomes),
  } satisfies Record<string, ContentMetric>;
}

export type ContentMetricName = keyof ReturnType<typeof contentMetrics>;
