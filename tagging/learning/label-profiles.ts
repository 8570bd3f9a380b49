import { z } from "zod";
import { countKeys, mostFrequent } from "./frequent-keys.ts";
import { dot, rowOf } from "./matrix.ts";

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
  /** Row after row, each in steps of its greatest value. */
  readonly steps: Int8Array;
  /** Length of each row, in steps. */
  readonly lengths: Float32Array;
}

export const StoredLabelProfiles = z.object({
  tagIds: z.array(z.string()),
  means: z.array(z.number()),
  contentIds: z.array(z.string()),
  /** As base64 of bytes. */
  steps: z.string(),
});
export type StoredLabelProfiles = z.output<typeof StoredLabelProfiles>;

/** Some contents with the scores of all columns for each, row after row. */
export interface ScoredContents {
  readonly contentIds: readonly string[];
  readonly scores: Float32Array;
}

const MOST_COLUMNS = 300;
const MOST_STEPS = 127;

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
  const scores = new Float32Array(contentIds.length * columns);
  let start = 0;
  for (const part of parts) {
    scores.set(part.scores, start);
    start += part.scores.length;
  }
  const means = new Float32Array(columns);
  scores.forEach((score, i) => (means[i % columns]! += score / contentIds.length));
  const steps = new Int8Array(scores.length);
  for (let row = 0; row < contentIds.length; row += 1) {
    const centred = rowOf(scores, row, columns).map((score, column) => score - means[column]!);
    const unit = Math.max(...centred.map(Math.abs)) / MOST_STEPS || 1;
    steps.set(
      centred.map((value) => Math.round(value / unit)),
      row * columns,
    );
  }
  return { tagIds, means, contentIds, steps, lengths: lengthsOf(steps, columns) };
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
export function nearestProfiles(
  { means, contentIds, steps, lengths }: LabelProfiles,
  scores: readonly number[],
  { limit, excludedId }: NearestOptions,
): AlikeContent[] {
  const query = Float32Array.from(scores, (score, column) => score - means[column]!);
  const length = Math.sqrt(dot(query, query)) || 1;
  const similarities = lengths.map((ofRow, row) => {
    const start = row * query.length;
    let sum = 0;
    // An indexed loop: thousands of rows of hundreds of columns for each content.
    for (let i = 0; i < query.length; i += 1) sum += query[i]! * steps[start + i]!;
    return sum / (length * ofRow);
  });
  const least = similarities.toSorted().at(-limit - 1) ?? -Infinity;
  const found: AlikeContent[] = [];
  similarities.forEach((similarity, row) => {
    const contentId = contentIds[row]!;
    if (similarity >= least && contentId !== excludedId) found.push({ contentId, similarity });
  });
  return found.toSorted((a, b) => b.similarity - a.similarity).slice(0, limit);
}

export function storeLabelProfiles({
  tagIds,
  means,
  contentIds,
  steps,
}: LabelProfiles): StoredLabelProfiles {
  return {
    tagIds: [...tagIds],
    means: [...means],
    contentIds: [...contentIds],
    steps: Buffer.from(steps.buffer, steps.byteOffset, steps.byteLength).toString("base64"),
  };
}

export function loadLabelProfiles(stored: StoredLabelProfiles): LabelProfiles {
  const steps = new Int8Array(Buffer.from(stored.steps, "base64"));
  return {
    ...stored,
    means: Float32Array.from(stored.means),
    steps,
    lengths: lengthsOf(steps, stored.tagIds.length),
  };
}

function lengthsOf(steps: Int8Array, columns: number): Float32Array {
  return Float32Array.from({ length: steps.length / columns }, (_, row) => {
    const line = steps.subarray(row * columns, (row + 1) * columns);
    return Math.sqrt(dot(line, line)) || 1;
  });
}
