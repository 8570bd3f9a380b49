import { hash } from "node:crypto";
import type { Graph } from "../../graph/graph.ts";
import { labelledContents, labelledSample, tagVectors } from "../../graph/queries/calibration.ts";

const CHUNK = 500;

/** Fewer labelled contents teach nothing. */
export const FEWEST_LABELLED = 50;

/** A content whose labels people gave. */
export interface LabelledContent {
  readonly contentId: string;
  readonly title: string;
  readonly category: string | undefined;
  readonly text: string | undefined;
  readonly vector: number[];
  readonly tagIds: ReadonlySet<string>;
  /** From 0 to 1, from the id alone: decides which part of the sample a content belongs to. */
  readonly place: number;
}

/** At most `size` labelled contents, spread evenly over the history, in the order of `place`. */
export async function readSample(graph: Graph, size: number): Promise<LabelledContent[]> {
  const ids = (await graph.many(labelledSample, { size })).map(({ contentId }) => contentId);
  const contents: LabelledContent[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const contentIds = ids.slice(start, start + CHUNK);
    for (const { embedding, ...row } of await graph.many(labelledContents, { contentIds })) {
      contents.push({
        ...row,
        vector: embedding,
        category: row.category ?? undefined,
        text: row.text ?? undefined,
        tagIds: new Set(row.tagIds),
        place: placeOf(row.contentId),
      });
    }
  }
  return contents.toSorted((a, b) => a.place - b.place);
}

export async function readTagVectors(
  graph: Graph,
  tagIds: readonly string[],
): Promise<Map<string, number[]>> {
  const vectors = new Map<string, number[]>();
  for (let start = 0; start < tagIds.length; start += CHUNK) {
    const rows = await graph.many(tagVectors, { tagIds: tagIds.slice(start, start + CHUNK) });
    for (const { tagId, embedding } of rows) vectors.set(tagId, embedding);
  }
  return vectors;
}

function placeOf(contentId: string): number {
  return Number.parseInt(hash("sha256", contentId).slice(0, 12), 16) / 16 ** 12;
}
