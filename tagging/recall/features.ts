import type { PathName } from "../../graph/cypher-types.ts";
import type { TagEvidence } from "../../graph/queries/tag.ts";
import { scoreOn } from "./fuse.ts";
import type { FusedTag } from "./fuse.ts";
import { nameFeatures, namesMatcher, NAME_FEATURES } from "./name-features.ts";
import type { AlikeContent } from "../learning/label-profiles.ts";
import type { ContentTexts } from "./words.ts";

/** What linear classifiers say of the pool, in the order of its tags. */
export interface PoolClassified {
  /** Of each tag's own; 0 without any. */
  readonly scores: readonly number[];
  /** Contents that carry the tag among those of which the classifiers say much the same. */
  readonly alike: readonly (readonly AlikeContent[])[];
}

interface PoolLike {
  readonly tags: readonly FusedTag[];
  readonly evidence: readonly TagEvidence[];
  readonly towerScores: readonly number[];
  readonly byWords: PoolClassified;
  readonly byVector: PoolClassified;
}

const COSINE_FEATURES = ["", "BelowBest", "Rank"];
const VOTE_FEATURES = [
  "Share",
  "SharpShare",
  "Closest",
  "ClosestBelowBest",
  "Count",
  "CountInTop10",
  "Rank",
  "PerUse",
  "Best",
];
const WORD_FEATURES = ["", "Share", "Rank"];

/** What the ranker reads of each candidate, in this order. */
export const FEATURES: readonly string[] = [
  ...COSINE_FEATURES.map((name) => `cosine${name}`),
  ...COSINE_FEATURES.map((name) => `sentence${name}`),
  ...COSINE_FEATURES.map((name) => `learned${name}`),
  ...COSINE_FEATURES.map((name) => `tower${name}`),
  ...COSINE_FEATURES.map((name) => `linear${name}`),
  ...COSINE_FEATURES.map((name) => `vectorLinear${name}`),
  ...WORD_FEATURES.map((name) => `words${name}`),
  ...VOTE_FEATURES.map((name) => `votes${name}`),
  ...VOTE_FEATURES.map((name) => `wordVotes${name}`),
  ...VOTE_FEATURES.map((name) => `alikeVotes${name}`),
  ...VOTE_FEATURES.map((name) => `vectorAlikeVotes${name}`),
  ...VOTE_FEATURES.map((name) => `allVotes${name}`),
  ...NAME_FEATURES,
  "use",
  "fusedRank",
];

/**
 * The evidence of all paths as numbers, one row per candidate in the pool's order (see FEATURES).
 * `ownTagIds`: the tags that the content itself carries, when it is learned from. They are taken out of every
 * count, else the ranker would learn that leak instead of the evidence.
 */
export function candidateFeatures(
  content: ContentTexts,
  pool: PoolLike,
  ownTagIds: ReadonlySet<string> = new Set(),
): Float32Array[] {
  const uses = pool.evidence.map(({ tagId, contents }) =>
    useClass(contents - Number(ownTagIds.has(tagId))),
  );
  const matcher = namesMatcher(content);
  const voters = [
    votersOn(pool.tags, "C2C2T"),
    votersOn(pool.tags, "WORDS_C2C2T"),
    pool.byWords.alike,
    pool.byVector.alike,
  ];
  const columns = [
    cosineColumns(pool.evidence.map(({ cosine }) => cosine ?? 0)),
    cosineColumns(pool.tags.map((tag) => scoreOn(tag, "C2T_SENTENCE") ?? 0)),
    cosineColumns(pool.evidence.map(({ learned }) => learned ?? 0)),
    cosineColumns(pool.towerScores),
    cosineColumns(pool.byWords.scores),
    cosineColumns(pool.byVector.scores),
    wordColumns(pool.tags.map((tag) => scoreOn(tag, "WORDS_C2T") ?? 0)),
    ...voters.map((found) => voteColumns(found, uses)),
    voteColumns(foundTogether(voters), uses),
  ];
  return pool.tags.map((tag, i) => {
    const evidence = pool.evidence[i];
    return Float32Array.from([
      ...columns.flatMap((column) => column[i] ?? []),
      ...(evidence ? nameFeatures(matcher, evidence) : NAME_FEATURES.map(() => 0)),
      uses[i] ?? 0,
      tag.rank,
    ]);
  });
}

/**
 * How much a tag is used, coarsely: 0, 1-2, 3-7, 8-30, 31-120, more. Fine counts would leak when all tags are used
 * equally often: then the right tag is the one whose count falls when the content's own label is taken out.
 */
const USE_EDGES = [1, 3, 8, 31, 121];
const USES_IN_CLASS = [1, 1.5, 5, 16, 60, 250];

function useClass(contents: number): number {
  return USE_EDGES.filter((edge) => contents >= edge).length;
}

function cosineColumns(cosines: readonly number[]): number[][] {
  const best = Math.max(...cosines);
  const ranks = ranksOf(cosines);
  return cosines.map((cosine, i) => [cosine, cosine - best, ranks[i] ?? 0]);
}

function wordColumns(scores: readonly number[]): number[][] {
  const best = Math.max(...scores, 1e-9);
  const ranks = ranksOf(scores);
  return scores.map((score, i) => [score, score / best, ranks[i] ?? 0]);
}

/** By tag, the contents that carry it. */
type Voters = readonly (readonly AlikeContent[])[];

function votersOn(tags: readonly FusedTag[], path: PathName): Voters {
  return tags.map(({ paths }) => paths.find((one) => one.path === path)?.via ?? []);
}

/**
 * Contents that were found in several ways, as one list: each way adds the content's similarity as a share of the closest
 * one's. Ways that err differently agree on those that are right.
 */
function foundTogether(ways: readonly Voters[]): Voters {
  const shares = new Map<string, number>();
  for (const found of ways) {
    const similarities = similaritiesOf(found);
    const best = Math.max(...similarities.values(), 1e-9);
    for (const [contentId, similarity] of similarities) {
      const share = Math.max(similarity, 0) / best;
      shares.set(contentId, (shares.get(contentId) ?? 0) + share);
    }
  }
  const [first = []] = ways;
  return first.map((_, tag) => {
    const contentIds = new Set(
      ways.flatMap((found) => found[tag] ?? []).map((one) => one.contentId),
    );
    return Array.from(contentIds, (contentId) => ({
      contentId,
      similarity: shares.get(contentId) ?? 0,
    }));
  });
}

function similaritiesOf(found: Voters): ReadonlyMap<string, number> {
  return new Map(found.flat().map(({ contentId, similarity }) => [contentId, similarity]));
}

/** What the similar contents say: in all, the closest ones, and how many of them. */
function voteColumns(
  via: readonly (readonly AlikeContent[])[],
  uses: readonly number[],
): number[][] {
  const similarities = new Map(
    via.flat().map(({ contentId, similarity }) => [contentId, similarity]),
  );
  const sorted = [...similarities.values()].toSorted((a, b) => b - a);
  const best = Math.max(sorted[0] ?? 0, 1e-9);
  const tenth = sorted[9] ?? 0;
  const ofBest = (power: number) => (similarity: number) =>
    (Math.max(similarity, 0) / best) ** power;
  const votesOf = (some: readonly AlikeContent[], power: number) =>
    sum(some.map(({ similarity }) => similarity).map(ofBest(power)));
  const votes = via.map((some) => votesOf(some, 4));
  const sharp = via.map((some) => votesOf(some, 16));
  const allSharp = sum(sorted.map(ofBest(16))) || 1;
  const most = Math.max(...votes, 1e-9);
  const ranks = ranksOf(sharp);
  return via.map((some, i) => {
    const closest = Math.max(0, ...some.map(({ similarity }) => similarity));
    return [
      (votes[i] ?? 0) / most,
      (sharp[i] ?? 0) / allSharp,
      closest,
      closest - best,
      some.length,
      some.filter(({ similarity }) => similarity >= tenth).length,
      ranks[i] ?? 0,
      some.length / (USES_IN_CLASS[uses[i] ?? 0] ?? 1),
      best,
    ];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Place of each value, the largest first, from 0; equal values share the best place. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => b - a);
  const places = new Map<number, number>();
  sorted.forEach((value, place) => places.has(value) || places.set(value, place));
  return values.map((value) => places.get(value) ?? 0);
}
