import type { Case } from "./cases.ts";
import { countRight, overInScope } from "./share.ts";
import type { ContentMetric, Share } from "./share.ts";

/*
 * How good the written tags are, as sets. Micro-averages pool all tags of all contents; a tag on an out-of-scope
 * content is a wrong tag. Macro-averages are per content ("samples" in scikit-learn), over all contents.
 */

/** Micro-precision: Σ|kept ∩ gold| / Σ|kept|. In [0, 1]; undefined where nothing is kept at all. scikit-learn "micro". */
export const microPrecision: ContentMetric = (content) => ({
  part: countKept(content),
  whole: content.kept.length,
});

/** Micro-recall: Σ|kept ∩ gold| / Σ|gold|. In [0, 1]. scikit-learn "micro". */
export const microRecall: ContentMetric = (content) => ({
  part: countKept(content),
  whole: content.gold.size,
});

/** Micro-F1: 2·Σ|kept ∩ gold| / (Σ|kept| + Σ|gold|). In [0, 1]. scikit-learn "micro". */
export const microF1: ContentMetric = (content) => ({
  part: 2 * countKept(content),
  whole: content.kept.length + content.gold.size,
});

/** Macro-precision: mean of |kept ∩ gold| / |kept|; abstention as in {@link macro}. In [0, 1]. */
export const macroPrecision: ContentMetric = macro((content) => content.kept.length);

/** Macro-recall: mean of |kept ∩ gold| / |gold|; abstention as in {@link macro}. In [0, 1]. */
export const macroRecall: ContentMetric = macro((content) => content.gold.size);

/** Macro-F1: mean of 2·|kept ∩ gold| / (|kept| + |gold|); abstention as in {@link macro}. In [0, 1]. */
export const macroF1: ContentMetric = macro(({ kept, gold }) => (kept.length + gold.size) / 2);

/** Out-of-scope recall: share of the out-of-scope contents that got no tag. In [0, 1]. Larson et al. 2019 (CLINC150). */
export const outOfScopeRecall: ContentMetric = ({ kept, gold }) =>
  gold.size === 0 ? { part: Number(kept.length === 0), whole: 1 } : { part: 0, whole: 0 };

/** In-scope recall: share of the in-scope contents that got some tag, right or wrong. In [0, 1]. Our own. */
export const inScopeRecall: ContentMetric = overInScope(({ kept }) => Number(kept.length > 0));

/**
 * In-scope accuracy: share of the in-scope contents whose first kept tag is right; an abstention is wrong.
 * In [0, 1]. Larson et al. 2019, for single-tag tasks.
 */
export const inScopeAccuracy: ContentMetric = overInScope(({ kept, gold }) =>
  countRight(kept.slice(0, 1), gold),
);

/**
 * A mean over all contents with abstention in the open, where a bare ratio would be 0/0: no tag on an out-of-scope
 * content is the right answer and counts 1; a tag there, or no tag where one fits, counts 0. On data without
 * out-of-scope contents this is scikit-learn's "samples" with zero_division=0.
 */
function macro(size: (content: Case) => number): ContentMetric {
  return (content): Share => {
    if (content.kept.length === 0) return { part: Number(content.gold.size === 0), whole: 1 };
    const right = countKept(content);
    return { part: right === 0 ? 0 : right / size(content), whole: 1 };
  };
}

function countKept({ kept, gold }: Case): number {
  return countRight(kept, gold);
}
