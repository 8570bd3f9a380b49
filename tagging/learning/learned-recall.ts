import { z } from "zod";
import type { TagEvidence } from "../../graph/queries/tag.ts";
import { FEATURES } from "../recall/features.ts";
import { contentStems, tagStems } from "../recall/words.ts";
import type { ContentTexts } from "../recall/words.ts";
import { BoostedTrees, predictTrees } from "./boosted-trees.ts";
import { loadLabelProfiles, nearestProfiles, StoredLabelProfiles } from "./label-profiles.ts";
import type { AlikeContent, LabelProfiles, NearestOptions } from "./label-profiles.ts";
import { linearScorer, loadLinearModel, StoredLinearModel } from "./linear-model.ts";
import type { LinearModel } from "./linear-model.ts";
import { contentTower, loadTwoTower, StoredTwoTower, towerScore } from "./two-tower.ts";
import type { TwoTower } from "./two-tower.ts";

/** What `tune` learned from the history, ready to be used. Each part may be missing. */
export interface LearnedRecall {
  /** Reads a content with the content tower and the linear classifiers. */
  readonly query: ((content: ContentTexts, vector: ArrayLike<number>) => LearnedQuery) | undefined;
  /** Probability, in [0, 1], that each candidate is right, from its features. */
  readonly score: ((rows: readonly ArrayLike<number>[]) => number[]) | undefined;
}

/** A content as the learned models see it. */
export interface LearnedQuery {
  /** Searches the index of the tags' vectors. */
  readonly vector: number[];
  /** The whole score of a tag whose `learned` cosine is known. */
  readonly scoreOf: (tag: TagEvidence) => number;
  /** What the classifiers that read words say. */
  readonly byWords: Classified;
  /** What those say that read the content's vector, too. */
  readonly byVector: Classified;
}

/** A content as linear classifiers see it. */
export interface Classified {
  /** The score of the tag's own classifier. */
  readonly scoreOf: (tagId: string) => number;
  /** Contents of the history of which the classifiers say much the same, with their cosines, the most alike first. */
  readonly alike: (options: NearestOptions) => Promise<AlikeContent[]>;
}

/** What reads a content. */
export interface LearnedModels {
  readonly twoTower: TwoTower;
  readonly byWords: Classifiers;
  readonly byVector: Classifiers;
}

/** One linear classifier per tag, and what they say of the history. */
export interface Classifiers {
  readonly linear: LinearModel;
  readonly profiles: LabelProfiles;
}

const StoredClassifiers = z.object({ linear: StoredLinearModel, profiles: StoredLabelProfiles });
type StoredClassifiers = z.output<typeof StoredClassifiers>;

/** Raised when what is stored changes its form. */
const FORMAT = 2;

/** The same as text, for the graph. */
const StoredRecall = z.object({
  format: z.literal(FORMAT),
  twoTower: StoredTwoTower.nullable().default(null),
  byWords: StoredClassifiers.nullable().default(null),
  byVector: StoredClassifiers.nullable().default(null),
  ranker: BoostedTrees.nullable(),
});
export type StoredRecall = z.output<typeof StoredRecall>;

export const NOTHING_LEARNED: StoredRecall = {
  format: FORMAT,
  twoTower: null,
  byWords: null,
  byVector: null,
  ranker: null,
};

/** What another version of this program stored is not understood, and counts as nothing; `tune` learns anew. */
export function readStoredRecall(json: string): StoredRecall {
  const stored: unknown = JSON.parse(json);
  const { format } = z.object({ format: z.unknown().optional() }).parse(stored);
  return format === FORMAT ? StoredRecall.parse(stored) : NOTHING_LEARNED;
}

export function queryOf(
  { twoTower, byWords, byVector }: LearnedModels,
  content: ContentTexts,
  vector: ArrayLike<number>,
): LearnedQuery {
  const query = contentTower(twoTower, { vector, stems: contentStems(content) });
  return {
    vector: [...query],
    scoreOf: (tag) =>
      towerScore(twoTower, query, {
        tagId: tag.tagId,
        stems: tagStems(tag),
        cosine: tag.learned ?? 0,
      }),
    byWords: classify(byWords, content, vector),
    byVector: classify(byVector, content, vector),
  };
}

function classify(
  { linear, profiles }: Classifiers,
  content: ContentTexts,
  vector: ArrayLike<number>,
): Classified {
  const scoreOf = linearScorer(linear, content, vector);
  return {
    scoreOf,
    alike: (options) => nearestProfiles(profiles, profiles.tagIds.map(scoreOf), options),
  };
}

/** A ranker that reads other features than this version makes is left out; `tune` makes a new one. */
export function loadRecall({ twoTower, byWords, byVector, ranker }: StoredRecall): LearnedRecall {
  const usable = ranker && ranker.features.join() === FEATURES.join() ? ranker : undefined;
  const models = twoTower &&
    byWords &&
    byVector && {
      twoTower: loadTwoTower(twoTower),
      byWords: loadClassifiers(byWords),
      byVector: loadClassifiers(byVector),
    };
  return {
    query: models ? (content, vector) => queryOf(models, content, vector) : undefined,
    score: usable ? (rows) => rows.map((row) => predictTrees(usable, row)) : undefined,
  };
}

function loadClassifiers({ linear, profiles }: StoredClassifiers): Classifiers {
  return { linear: loadLinearModel(linear), profiles: loadLabelProfiles(profiles) };
}
