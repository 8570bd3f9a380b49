import { z } from "zod";
import { addBag, bagOf, loadEmbeddings, storeEmbeddings, StoredEmbeddings } from "./embeddings.ts";
import type { Embeddings } from "./embeddings.ts";
import { addScaled, dot, normaliseRows, rowOf } from "./matrix.ts";

/**
 * A two-tower model (dual encoder) over the encoder's vectors. Content tower: q = normalise(c + c·W + words), where
 * each stem of the content adds its learned vector. Tag tower: t + words + own, where each stem of the tag's names and
 * description adds its vector, and a tag that the history carries adds one of its own. The score is their inner
 * product. Both q·t and the whole score are trained, so that q also searches the index of the tags' own vectors,
 * which stay as they are.
 */
export interface TwoTower {
  readonly dimension: number;
  /** W, row after row. */
  readonly projection: Float32Array;
  readonly contentWords: Embeddings;
  readonly tagWords: Embeddings;
  readonly tags: Embeddings;
}

export interface TowerContent {
  /** The encoder's vector. */
  readonly vector: ArrayLike<number>;
  readonly stems: readonly string[];
}

export interface TowerTag {
  readonly tagId: string;
  /** Of its names and its description. */
  readonly stems: readonly string[];
}

export const StoredTwoTower = z.object({
  dimension: z.int(),
  projection: z.string(),
  contentWords: StoredEmbeddings,
  tagWords: StoredEmbeddings,
  tags: StoredEmbeddings,
});
export type StoredTwoTower = z.output<typeof StoredTwoTower>;

/** The content tower: a unit vector. */
export function contentTower(model: TwoTower, { vector, stems }: TowerContent): Float32Array {
  const { dimension, projection, contentWords } = model;
  const query = Float32Array.from(vector);
  for (let row = 0; row < dimension; row += 1) {
    addScaled(query, vector[row] ?? 0, rowOf(projection, row, dimension));
  }
  addBag(query, contentWords, bagOf(contentWords, stems));
  normaliseRows(query, dimension);
  return query;
}

/** What the tag tower adds to the tag's own vector. */
export function tagShift({ dimension, tagWords, tags }: TwoTower, tag: TowerTag): Float32Array {
  const shift = new Float32Array(dimension);
  addBag(shift, tagWords, bagOf(tagWords, tag.stems));
  addBag(shift, tags, bagOf(tags, [tag.tagId]));
  return shift;
}

/** The whole score, given `cosine`, the content tower's cosine to the tag's own vector. */
export function towerScore(
  model: TwoTower,
  query: Float32Array,
  tag: TowerTag & { cosine: number },
): number {
  return tag.cosine + dot(query, tagShift(model, tag));
}

export function storeTwoTower(model: TwoTower): StoredTwoTower {
  const { buffer, byteOffset, byteLength } = model.projection;
  return {
    dimension: model.dimension,
    projection: Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
    contentWords: storeEmbeddings(model.contentWords),
    tagWords: storeEmbeddings(model.tagWords),
    tags: storeEmbeddings(model.tags),
  };
}

export function loadTwoTower(stored: StoredTwoTower): TwoTower {
  const bytes = Uint8Array.from(Buffer.from(stored.projection, "base64"));
  return {
    dimension: stored.dimension,
    projection: new Float32Array(bytes.buffer),
    contentWords: loadEmbeddings(stored.contentWords),
    tagWords: loadEmbeddings(stored.tagWords),
    tags: loadEmbeddings(stored.tags),
  };
}
