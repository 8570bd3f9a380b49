import { countRight, overInScope } from "./share.ts";
import type { ContentMetric } from "./share.ts";

/*
 * How good the final order is, whatever the cut would keep of it. All but Coverage@k are means over the in-scope
 * contents; a content that was given nothing counts 0.
 */

/**
 * Acc@k: |first k ∩ gold| / min(k, number given). In [0, 1]. For k = 1 the share of contents whose first tag is right.
 * Named after LLM4Tag's Acc@k (our reading: its text was not at hand). Same as Annif's Precision@k.
 */
export function accuracyAt(k: number): ContentMetric {
  return overInScope(({ ranked, gold }) => {
    const first = ranked.slice(0, k);
    return first.length === 0 ? 0 : countRight(first, gold) / first.length;
  });
}

/** Coverage@k: 1 where at least k tags were kept, over all contents. In [0, 1]. LLM4Tag (our reading). */
export function coverageAt(k: number): ContentMetric {
  return ({ kept }) => ({ part: Number(kept.length >= k), whole: 1 });
}

/** R@k: |first k ∩ gold| / |gold|. In [0, 1]. Textbook recall at k, macro-averaged. */
export function recallAt(k: number): ContentMetric {
  return overInScope(({ ranked, gold }) => countRight(ranked.slice(0, k), gold) / gold.size);
}

/**
 * F1@k: 2·hits / (min(k, number given) + |gold|), the harmonic mean of the content's precision and recall. In [0, 1].
 * Annif's "F1@5" for k = 5: the mean of the contents' F1, not the F1 of the means.
 */
export function f1At(k: number): ContentMetric {
  return overInScope(({ ranked, gold }) => {
    const first = ranked.slice(0, k);
    return (2 * countRight(first, gold)) / (first.length + gold.size);
  });
}

/**
 * nDCG@k with gains 1 and 0: DCG / ideal DCG, where DCG = Σ 1 / log2(rank + 1) over the right tags among the first k
 * and the ideal has min(k, |gold|) right tags in front. In [0, 1]. Järvelin and Kekäläinen 2002; as Annif's NDCG
 * (k = Infinity) and NDCG@k, except that Annif gives contents without gold 1 and they don't count here.
 */
export function ndcgAt(k: number): ContentMetric {
  return overInScope(({ ranked, gold }) => {
    const gains = ranked.slice(0, k).map((tagId) => Number(gold.has(tagId)));
    const ideal = Array.from({ length: Math.min(k, gold.size) }, () => 1);
    return discounted(gains) / discounted(ideal);
  });
}

/** Reciprocal rank: 1 / rank of the first right tag, 0 where there is none. In [0, 1]. Its mean is MRR (TREC-8 QA). */
export const reciprocalRank: ContentMetric = overInScope(({ ranked, gold }) => {
  const place = ranked.findIndex((tagId) => gold.has(tagId));
  return place === -1 ? 0 : 1 / (place + 1);
});

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}
