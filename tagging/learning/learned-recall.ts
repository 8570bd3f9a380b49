import { z } from "zod";
import { FEATURES } from "../recall/features.ts";
import { BoostedTrees, predictTrees } from "./boosted-trees.ts";
import { projectVector } from "./query-projection.ts";
import type { QueryProjection } from "./query-projection.ts";

/** What `tune` learned from the history, ready to be used. Each part may be missing. */
export interface LearnedRecall {
  /** Moves a content's vector to where its tags lie. */
  readonly project: ((vector: ArrayLike<number>) => number[]) | undefined;
  /** Probability, in [0, 1], that each candidate is right, from its features. */
  readonly score: ((rows: readonly ArrayLike<number>[]) => number[]) | undefined;
}

/** The same as text, for the graph. */
export const StoredRecall = z.object({
  projection: z.object({ dimension: z.int(), base64: z.string() }).nullable(),
  ranker: BoostedTrees.nullable(),
});
export type StoredRecall = z.output<typeof StoredRecall>;

export function storeProjection({ dimension, weights }: QueryProjection) {
  return { dimension, base64: Buffer.from(weights.buffer).toString("base64") };
}

/** A ranker that reads other features than this version makes is left out; `tune` makes a new one. */
export function loadRecall({ projection, ranker }: StoredRecall): LearnedRecall {
  const usable = ranker && ranker.features.join() === FEATURES.join() ? ranker : undefined;
  const map = projection && loadProjection(projection);
  return {
    project: map ? (vector) => projectVector(map, vector) : undefined,
    score: usable ? (rows) => rows.map((row) => predictTrees(usable, row)) : undefined,
  };
}

function loadProjection({ dimension, base64 }: NonNullable<StoredRecall["projection"]>) {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return { dimension, weights: new Float32Array(bytes.buffer) };
}
