import type { Case } from "./cases.ts";
import { countRight, overInScope } from "./share.ts";
import type { ContentMetric } from "./share.ts";

/*
 * How good the candidates are, before anything chooses among them. All are means over the in-scope contents and
 * look at 20 candidates at most. #Right and HR#k carry the names of LLM4Tag's recall table; its text was not at hand
 * to compare, so these definitions are our reading.
 */

/** #Right: right candidates per content, |candidates ∩ gold|. In [0, 20]. LLM4Tag (our reading). */
export const rightCandidates: ContentMetric = overInScope(countCandidates);

/** R@k: |first k candidates ∩ gold| / |gold|. In [0, 1]. Textbook recall at k, macro-averaged. */
export function candidateRecallAt(k: number): ContentMetric {
  return overInScope(
    ({ candidates, gold }) => countRight(candidates.slice(0, k), gold) / gold.size,
  );
}

/**
 * HR#k: 1 where at least k candidates are right. In [0, 1]. LLM4Tag (our reading).
 * A content with fewer than k gold tags cannot reach it, and HR#1 is hit@20.
 */
export function hitRate(k: number): ContentMetric {
  return overInScope((content) => Number(countCandidates(content) >= k));
}

function countCandidates({ candidates, gold }: Case): number {
  return countRight(candidates, gold);
}
