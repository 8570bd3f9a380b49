import { hash } from "node:crypto";
import type { Graph } from "../../graph/graph.ts";
import {
  activeTags,
  labelledContents,
  labelledSample,
  tagsToLearn,
} from "../../graph/queries/calibration.ts";
import type { TagToLearn } from "../../graph/queries/calibration.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { tagStems } from "../recall/words.ts";
import type { VectorTag } from "./train-two-tower.ts";

const CHUNK = 500;

/** Fewer labelled contents teach nothing. */
export const FEWEST_LABELLED = 50;

/** More are not read; which ones is always the same, so that what is held out is, too. */
export const MOST_LABELLED = 20_000;

/** A content whose labels people gave. */
export interface LabelledContent {
  readonly contentId: string;
  readonly title: string;
  readonly category: string | undefined;
  readonly text: string | undefined;
  readonly vector: number[];
  readonly tagIds: ReadonlySet<string>;
  /** Those of `tagIds` that no other content carries: without this content, the history does not know them. */
  readonly unseenTagIds: ReadonlySet<string>;
  /** From 0 to 1, from the id alone: decides which part of the sample a content belongs to. */
  readonly place: number;
}

/** At most `size` labelled contents, spread evenly over the history, in the order of `place`. */
export async function readSample(graph: Graph, size: number): Promise<LabelledContent[]> {
  const ids = (await graph.many(labelledSample, { size })).map(({ contentId }) => contentId);
  return readContents(graph, ids);
}

/** The contents with these ids, in the order of `place`. */
export async function readContents(
  graph: Graph,
  ids: readonly string[],
): Promise<LabelledContent[]> {
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
        unseenTagIds: new Set(row.unseenTagIds),
        place: placeOf(row.contentId),
      });
    }
  }
  return contents.toSorted((a, b) => a.place - b.place);
}

/** The given tags, and at most `others` more active ones spread evenly over the vocabulary. */
export async function readTags(
  graph: Graph,
  tagIds: readonly string[],
  others: number,
): Promise<VectorTag[]> {
  const tags: VectorTag[] = [];
  for await (const { tagId, embedding, ...texts } of readTagTexts(graph, tagIds, others)) {
    tags.push({ tagId, vector: embedding, stems: tagStems(texts) });
  }
  return tags;
}

/** The same tags, with what an encoder reads of them. */
export async function* readTagTexts(
  graph: Graph,
  tagIds: readonly string[],
  others: number,
): AsyncGenerator<TagToLearn> {
  const more = await graph.many(activeTags, { size: others });
  const ids = [...new Set([...tagIds, ...more.map(({ tagId }) => tagId)])].toSorted();
  for (let start = 0; start < ids.length; start += CHUNK) {
    yield* await graph.many(tagsToLearn, { tagIds: ids.slice(start, start + CHUNK) });
  }
}

/** An encoder leaves this many to `tune`, beside those held out: a ranker learns little more from more of them. */
const LEFT_TO_TUNE = 2000;
const MOST_LEFT_SHARE = 0.4;

/**
 * A fine-tuned encoder learns from the contents of this place and above, among so many labelled ones. Their vectors know
 * their tags, so that all that asks how well vectors find the tags of new contents must ask about others.
 */
export function encoderLearnsFrom(contents: number): number {
  const left = (heldOutSize(contents) + LEFT_TO_TUNE) / Math.max(contents, 1);
  return Math.min(left, MOST_LEFT_SHARE);
}

/** Those from whose labels the encoder has not learned, so that their vectors are those of new contents. */
export function newTo<Content extends Pick<LabelledContent, "place">>(
  { learnedFrom = 1 }: Pick<Encoder, "learnedFrom">,
  contents: readonly Content[],
): Content[] {
  return contents.filter(({ place }) => place < learnedFrom);
}

export const HELD_OUT_SHARE = 0.2;
const MOST_HELD_OUT = 600;

/** How many contents, those of the lowest places, are kept out of all learning: a fifth, 600 at most. */
export function heldOutSize(contents: number): number {
  return Math.min(Math.round(contents * HELD_OUT_SHARE), MOST_HELD_OUT);
}

/** From 0 to 1. What has a low place is what `tune` holds out. */
export function placeOf(contentId: string): number {
  return Number.parseInt(hash("sha256", contentId).slice(0, 12), 16) / 16 ** 12;
}

/** In the order of `placeOf`, so that what `tune` holds out comes first. */
export function inPlaceOrder<Content extends { readonly contentId: string }>(
  contents: readonly Content[],
): Content[] {
  return contents
    .map((content) => ({ content, place: placeOf(content.contentId) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ content }) => content);
}
