import { z } from "zod";
import type { TagEvidence } from "../../graph/queries/tag.ts";
import { FEATURES } from "../recall/features.ts";
import { contentStems, tagStems } from "../recall/words.ts";
import type { ContentTexts } from "../recall/words.ts";
import { BoostedTrees, predictTrees } from "./boosted-trees.ts";
import { contentTower, loadTwoTower, StoredTwoTower, towerScore } from "./two-tower.ts";
import type { TwoTower } from "./two-tower.ts";

/** What `tune` learned from the history, ready to be used. Each part may be missing. */
export interface LearnedRecall {
  /** Reads a content with the content tower. */
  readonly query: ((content: ContentTexts, vector: ArrayLike<number>) => LearnedQuery) | undefined;
  /** Probability, in [0, 1], that each candidate is right, from its features. */
  readonly score: ((rows: readonly ArrayLike<number>[]) => number[]) | undefined;
}

/** A content as the two-tower model sees it. */
export interface LearnedQuery {
  /** Searches the index of the tags' vectors. */
  readonly vector: number[];
  /** The whole score of a tag whose `learned` cosine is known. */
  readonly scoreOf: (tag: TagEvidence) => number;
}

/** The same as text, for the graph. */
export const StoredRecall = z.object({
  twoTower: StoredTwoTower.nullable().default(null),
  ranker: BoostedTrees.nullable(),
});
export type StoredRecall = z.output<typeof StoredRecall>;

export function queryOf(
  model: TwoTower,
  content: ContentTexts,
  vector: ArrayLike<number>,
): LearnedQuery {
  const query = contentTower(model, { vector, stems: contentStems(content) });
  return {
    vector: [...query],
    scoreOf: (tag) =>
      towerScore(model, query, {
        tagId: tag.tagId,
        stems: tagStems(tag),
        cosine: tag.learned ?? 0,
      }),
  };
}

/** A ranker that reads other features than this version makes is left out; `tune` makes a new one. */
export function loadRecall({ twoTower, ranker }: StoredRecall): LearnedRecall {
  const usable = ranker && ranker.features.join() === FEATURES.join() ? ranker : undefined;
  const model = twoTower && loadTwoTower(twoTower);
  return {
    query: model ? (content, vector) => queryOf(model, content, vector) : undefined,
    score: usable ? (rows) => rows.map((row) => predictTrees(usable, row)) : undefined,
  };
}
