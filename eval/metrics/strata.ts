import { countRight } from "./share.ts";
import type { ContentMetric } from "./share.ts";

/** How many contents of the history carry a tag; a tag that is absent has none. */
export type HistoryCounts = ReadonlyMap<string, number>;

/** unseen: in no content of the history; rare: in 1 to 9; frequent: in 10 or more. */
export type Stratum = "unseen" | "rare" | "frequent";

const FREQUENT = 10;

export function stratumOf(tagId: string, historyCounts: HistoryCounts): Stratum {
  const count = historyCounts.get(tagId) ?? 0;
  if (count === 0) return "unseen";
  return count < FREQUENT ? "rare" : "frequent";
}

/*
 * The same questions for the tags of one stratum alone, micro-averaged: Σ over the stratum's assignments. Each is in
 * [0, 1] and undefined where the stratum is empty. The strata are ours.
 */
export function stratumMetrics(stratum: Stratum, historyCounts: HistoryCounts) {
  const within = (tagIds: Iterable<string>) =>
    [...tagIds].filter((tagId) => stratumOf(tagId, historyCounts) === stratum);
  /** Share of the gold assignments whose tag is among the 20 candidates. */
  const candidateRecall: ContentMetric = ({ candidates, gold }) => ({
    part: countRight(within(candidates), gold),
    whole: within(gold).length,
  });
  /** Share of the kept tags that are right. */
  const precision: ContentMetric = ({ kept, gold }) => ({
    part: countRight(within(kept), gold),
    whole: within(kept).length,
  });
  /** Share of the gold assignments that are kept. */
  const recall: ContentMetric = ({ kept, gold }) => ({
    part: countRight(within(kept), gold),
    whole: within(gold).length,
  });
  return { candidateRecall, precision, recall };
}
