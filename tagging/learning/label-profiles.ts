import { z } from "zod";
import { storeRows, stepsOf } from "./byte-rows.ts";
import { countKeys, mostFrequent } from "./frequent-keys.ts";
import { product } from "./matmul.ts";
import { normaliseRows } from "./matrix.ts";

/**
 * Contents by what the linear classifiers of the most used tags say of them, as vectors whose cosine is a similarity that
 * was learned from the labels: contents that carry the same tags lie close together though their words and their meaning
 * differ. (Classifiers' outputs as a descriptor: Torresani et al., "classemes", ECCV 2010.) Each content's row is by
 * classifiers that have not seen it, as those of a new content have not.
 */
export interface LabelProfiles {
  /** One column for each of these tags. */
  readonly tagIds: readonly string[];
  /** Mean score of each column, which is taken off. */
  readonly means: Float32Array;
  /** One row for each of these contents. */
  readonly contentIds: readonly string[];
  /** Row after row, each of length 1. */
  readonly rows: Float32Array;
}

export const StoredLabelProfiles = z.object({
  tagIds: z.array(z.string()),
  means: z.array(z.number()),
  contentIds: z.array(z.string()),
  /** Row after row, each in 127 steps of its greatest value, as base64 of bytes. */
  steps: z.string(),
});
export type StoredLabelProfiles = z.output<typeof StoredLabelProfiles>;

/** Some contents with the scores of all columns for each, row after row. */
export interface ScoredContents {
  readonly contentIds: readonly string[];
  readonly scores: Float32Array;
}

const MOST_COLUMNS = 300;

/** The tags that get a column: the most used ones. */
export function profiledTags(
  contents: readonly { readonly tagIds: ReadonlySet<string> }[],
): string[] {
  const counts = countKeys(contents.map(({ tagIds }) => tagIds));
  return mostFrequent(counts, { fewest: 2, most: MOST_COLUMNS }).map(([tagId]) => tagId);
}

export function profileContents(
  tagIds: readonly string[],
  parts: readonly ScoredContents[],
): LabelProfiles {
  const contentIds = parts.flatMap((part) => part.contentIds);
  const columns = tagIds.length;
  const rows = new Float32Array(contentIds.length * columns);
  let start = 0;
  for (const { scores } of parts) {
    rows.set(scores, start);
    start += scores.length;
  }
  const means = new Float32Array(columns);
  rows.forEach((score, i) => (means[i % columns]! += score / contentIds.length));
  rows.forEach((score, i) => (rows[i] = score - means[i % columns]!));
  normaliseRows(rows, columns);
  return { tagIds, means, contentIds, rows };
}

/** A content of the history, and how alike another is to it: the cosine of their profiles. */
export interface AlikeContent {
  readonly contentId: string;
  readonly similarity: number;
}

export interface NearestOptions {
  readonly limit: number;
  /** A content that must not be among them; "" for none. */
  readonly excludedId: string;
}

/** The contents most alike to one whose scores for the columns are given, with their cosines, the most alike first. */
export async function nearestProfiles(
  { means, contentIds, rows }: LabelProfiles,
  scores: readonly number[],
  { limit, excludedId }: NearestOptions,
): Promise<AlikeContent[]> {
  const columns = means.length;
  // No tag is used twice.
  if (columns === 0) return [];
  const query = Float32Array.from(scores, (score, column) => score - means[column]!);
  normaliseRows(query, columns);
  const similarities = await product([rows, query], [contentIds.length, columns, 1]);
  const least = similarities.toSorted().at(-limit - 1) ?? -Infinity;
  const found: AlikeContent[] = [];
  similarities.forEach((similarity, row) => {
    const contentId = contentIds[row]!;
    if (similarity >= least && contentId !== excludedId) found.push({ contentId, similarity });
  });
  return found.toSorted((a, b) => b.similarity - a.similarity).slice(0, limit);
}

export function storeLabelProfiles(profiles: LabelProfiles): StoredLabelProfiles {
  const { tagIds, means, contentIds, rows } = profiles;
  return {
    tagIds: [...tagIds],
    means: [...means],
    contentIds: [...contentIds],
    steps: storeRows(rows, tagIds.length).base64,
  };
}

export function loadLabelProfiles(stored: StoredLabelProfiles): LabelProfiles {
  const { tagIds, means, contentIds, steps } = stored;
  const rows = Float32Array.from(stepsOf(steps));
  normaliseRows(rows, tagIds.length);
  return { tagIds, means: Float32Array.from(means), contentIds, rows };
}
