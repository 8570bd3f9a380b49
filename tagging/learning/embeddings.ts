import { z } from "zod";
import { storeRows, stepsOf } from "./byte-rows.ts";
import { addScaled, rowOf } from "./matrix.ts";

/** Learned vectors by key: words or tags. A key that is not there has none. */
export interface Embeddings {
  readonly dimension: number;
  /** The row of each key. */
  readonly rows: ReadonlyMap<string, number>;
  /** How much a key counts beside others, one per row. */
  readonly weights: Float32Array;
  /** Row after row. */
  readonly vectors: Float32Array;
}

/** Rows of a table with their shares. */
export type Bag = readonly { readonly row: number; readonly share: number }[];

/** As text: a byte per value with a scale per row. What this loses lies below what training leaves to chance. */
export const StoredEmbeddings = z.object({
  dimension: z.int(),
  keys: z.array(z.string()),
  weights: z.array(z.number()),
  scales: z.array(z.number()),
  base64: z.string(),
});
export type StoredEmbeddings = z.output<typeof StoredEmbeddings>;

export function emptyEmbeddings(
  dimension: number,
  keys: readonly { key: string; weight: number }[],
): Embeddings {
  return {
    dimension,
    rows: new Map(keys.map(({ key }, row) => [key, row])),
    weights: Float32Array.from(keys, ({ weight }) => weight),
    vectors: new Float32Array(keys.length * dimension),
  };
}

/** The known ones of `keys`, each once, with shares whose squares sum to 1. */
export function bagOf({ rows, weights }: Embeddings, keys: Iterable<string>): Bag {
  const known = [...new Set(keys)].flatMap((key) => rows.get(key) ?? []);
  const norm = Math.sqrt(known.reduce((sum, row) => sum + weights[row]! ** 2, 0)) || 1;
  return known.map((row) => ({ row, share: weights[row]! / norm }));
}

/** target += the bag's vectors by their shares. */
export function addBag(target: Float32Array, { vectors, dimension }: Embeddings, bag: Bag): void {
  for (const { row, share } of bag) addScaled(target, share, rowOf(vectors, row, dimension));
}

export function storeEmbeddings({
  dimension,
  rows,
  weights,
  vectors,
}: Embeddings): StoredEmbeddings {
  return {
    dimension,
    keys: [...rows.keys()],
    weights: [...weights],
    ...storeRows(vectors, dimension),
  };
}

export function loadEmbeddings(stored: StoredEmbeddings): Embeddings {
  const { dimension, keys, weights, scales, base64 } = stored;
  return {
    dimension,
    rows: new Map(keys.map((key, row) => [key, row])),
    weights: Float32Array.from(weights),
    vectors: Float32Array.from(
      stepsOf(base64),
      (step, i) => step * (scales[Math.floor(i / dimension)] ?? 0),
    ),
  };
}
