import { setImmediate } from "node:timers/promises";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { ContentTexts } from "../recall/words.ts";
import { countKeys, mostFrequent } from "./frequent-keys.ts";
import { sparseVector, termsOf } from "./linear-model.ts";
import type { LinearModel, LinearTag, SparseVector } from "./linear-model.ts";

export interface LinearExample extends ContentTexts {
  readonly tagIds: ReadonlySet<string>;
}

interface TrainOptions {
  readonly seed?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onTag?: (done: number, total: number) => void;
}

const MOST_TERMS = 60_000;
const FEWEST_WITH_TERM = 2;
/** The most used ones; rarer ones have too little to learn from, and their cost would have no bound. */
const MOST_TAGS = 5_000;
const COST = 0.5;
const MOST_ROUNDS = 25;
const TOLERANCE = 0.05;
/** The bias is the weight of one more term, which every content has. */
const BIAS_VALUE = 1;
const TAGS_PER_BREATH = 20;

/**
 * One linear support vector machine per tag (L2 loss) by dual coordinate descent (Hsieh et al., ICML 2008; as
 * LIBLINEAR). Deterministic for a seed. Seconds for ten thousand contents and hundreds of tags.
 */
export async function trainLinear(
  examples: readonly LinearExample[],
  { seed = 1, signal, onTag }: TrainOptions = {},
): Promise<LinearModel> {
  const words = examples.map(termsOf);
  const known = knownTerms(words);
  const vectors = words.map((some) => sparseVector(known, some));
  const positives = positivesByTag(examples);
  const random = xoroshiro128plus(seed);
  const tags = new Map<string, LinearTag>();
  for (const [tagId, right] of positives) {
    tags.set(tagId, trainTag({ vectors, terms: known.idf.length, right, random }));
    onTag?.(tags.size, positives.length);
    if (tags.size % TAGS_PER_BREATH > 0) continue;
    signal?.throwIfAborted();
    await setImmediate();
  }
  return { ...known, tags };
}

function knownTerms(contents: readonly (readonly string[])[]): Pick<LinearModel, "terms" | "idf"> {
  const counts = countKeys(contents.map((words) => new Set(words)));
  const kept = mostFrequent(counts, { fewest: FEWEST_WITH_TERM, most: MOST_TERMS });
  return {
    terms: new Map(kept.map(([word], number) => [word, number])),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + contents.length) / (1 + count)) + 1),
  };
}

/** The most used tags with the places of their contents. */
function positivesByTag(examples: readonly LinearExample[]): [string, ReadonlySet<number>][] {
  const places = new Map<string, Set<number>>();
  examples.forEach(({ tagIds }, place) => {
    for (const tagId of tagIds) {
      const known = places.get(tagId) ?? new Set();
      places.set(tagId, known.add(place));
    }
  });
  return [...places]
    .toSorted(([a, ofA], [b, ofB]) => ofB.size - ofA.size || (a < b ? -1 : 1))
    .slice(0, MOST_TAGS);
}

interface TagTraining {
  readonly vectors: readonly SparseVector[];
  /** How many there are. */
  readonly terms: number;
  readonly right: ReadonlySet<number>;
  readonly random: RandomGenerator;
}

function trainTag({ vectors, terms, right, random }: TagTraining): LinearTag {
  const weights = new Float64Array(terms + 1);
  const alphas = new Float64Array(vectors.length);
  const diagonal = 1 / (2 * COST);
  const order = vectors.map((_, place) => place);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    shuffle(order, random);
    let [most, least] = [-Infinity, Infinity];
    for (const place of order) {
      const vector = vectors[place]!;
      const sign = right.has(place) ? 1 : -1;
      const alpha = alphas[place]!;
      const gradient = sign * marginOf(weights, vector) - 1 + diagonal * alpha;
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      most = Math.max(most, projected);
      least = Math.min(least, projected);
      if (projected === 0) continue;
      const squared = vector.terms.length > 0 ? 1 + BIAS_VALUE ** 2 : BIAS_VALUE ** 2;
      const next = Math.max(alpha - gradient / (squared + diagonal), 0);
      alphas[place] = next;
      addVector(weights, vector, sign * (next - alpha));
    }
    if (most - least < TOLERANCE) break;
  }
  return { bias: weights[terms]! * BIAS_VALUE, weights: nonZero(weights.subarray(0, terms)) };
}

function marginOf(weights: Float64Array, { terms, values }: SparseVector): number {
  let sum = weights.at(-1)! * BIAS_VALUE;
  // Indexed loops: here and below training spends its time.
  for (let i = 0; i < terms.length; i += 1) sum += weights[terms[i]!]! * values[i]!;
  return sum;
}

function addVector(weights: Float64Array, { terms, values }: SparseVector, factor: number): void {
  for (let i = 0; i < terms.length; i += 1) weights[terms[i]!]! += factor * values[i]!;
  weights[weights.length - 1]! += factor * BIAS_VALUE;
}

function nonZero(weights: Float64Array): Map<number, number> {
  const found = new Map<number, number>();
  weights.forEach((weight, term) => Math.abs(weight) > 1e-6 && found.set(term, weight));
  return found;
}

function shuffle(items: number[], random: RandomGenerator): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = uniformInt(random, 0, i);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
