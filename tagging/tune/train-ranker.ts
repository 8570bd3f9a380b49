import { meanOf } from "../learning/boosted-trees.ts";
import type { BoostedTrees } from "../learning/boosted-trees.ts";
import { trainingSet } from "./examples.ts";
import type { Example } from "./examples.ts";
import { learnAtOnce } from "./learn-at-once.ts";
import type { LearnOptions } from "./learn-at-once.ts";

/** A ranker below this many examples would learn them by heart. */
const FEWEST_EXAMPLES = 100;
/** Of the examples, and so many rankers. */
const PARTS = 4;

/**
 * The mean of four rankers, each of which stops on a quarter of the examples and learns from the others (a committee by
 * cross-validation; Krogh and Vedelsby, 1995): all examples are learned from, and what one ranker learned by chance counts
 * for a quarter. Undefined where there are too few examples.
 */
export async function trainRanker(
  examples: readonly Example[],
  options: LearnOptions,
): Promise<BoostedTrees | undefined> {
  if (examples.length < FEWEST_EXAMPLES) return undefined;
  const parts = Array.from({ length: PARTS }, (_, part) =>
    trainingSet(examples.filter((_example, i) => i % PARTS === part)),
  );
  const tasks = parts.map((_, stopOn) => ({ parts, stopOn }));
  return meanOf(await learnAtOnce("learnRanker", tasks, options));
}
