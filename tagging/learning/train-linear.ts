import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { ContentTexts } from "../recall/words.ts";
import { countKeys, mostFrequent } from "./frequent-keys.ts";
import { inputCount, linearTag, readContent, sparseVector } from "./linear-model.ts";
import type {
  KnownTerms,
  LinearInputs,
  LinearModel,
  LinearTag,
  SparseVector,
} from "./linear-model.ts";
import { dot } from "./matrix.ts";
import { principalAxes } from "./principal-axes.ts";

export interface LinearExample extends ContentTexts {
  readonly vector: ArrayLike<number>;
  readonly tagIds: ReadonlySet<string>;
}

interface TrainOptions {
  /** Whether the contents' vectors are read beside their words. */
  readonly readVectors: boolean;
  readonly seed?: number;
  readonly onTag?: (done: number, total: number) => void;
}

/** Together fewer than 16-bit numbers. */
const MOST_WORDS = 44_000;
const MOST_RUNS = 21_000;
const MOST_AXES = 64;
const FEWEST_WITH_TERM = 2;
/**
 * Words of all contents times tags: some minutes with letters and vectors. The most used tags get a classifier; rarer ones have little to learn
 * from, and their cost would have no bound.
 */
const MOST_WORK = 2.5e9;
/** Lighter weights change little, and memory would have no bound. */
const MOST_WEIGHTS = 2_000_000;
const MOST_WEIGHTS_PER_TAG = 3_000;
const COST = 0.5;
const MOST_ROUNDS = 25;
const TOLERANCE = 0.05;
/** The bias is the weight of one more term, which every content has. */
const BIAS_VALUE = 1;

/**
 * One linear support vector machine per tag (L2 loss) by dual coordinate descent with shrinking, which leaves contents alone
 * that are clearly on their side (Hsieh et al., ICML 2008, algorithm 3; as LIBLINEAR). Deterministic for a seed. Seconds for ten thousand contents and hundreds of tags.
 */
export function trainLinear(
  examples: readonly LinearExample[],
  { seed = 1, readVectors, onTag }: TrainOptions,
): LinearModel {
  const contents = examples.map((example) => readContent(example, example.vector));
  const inputs: LinearInputs = {
    words: knownTerms(
      contents.map(({ words }) => words),
      MOST_WORDS,
    ),
    letters: knownTerms(
      contents.map(({ letters }) => letters),
      MOST_RUNS,
    ),
    axes: readVectors
      ? principalAxes(
          contents.map(({ vector }) => vector),
          MOST_AXES,
        )
      : undefined,
  };
  const vectors = contents.map((content) => sparseVector(inputs, content));
  const squares = vectors.map(({ values }) => dot(values, values) + BIAS_VALUE ** 2);
  const isWord = (input: number) => input < inputs.words.idf.length;
  const work = vectors.reduce((sum, vector) => sum + vector.inputs.filter(isWord).length, 1);
  const positives = positivesByTag(examples).slice(0, Math.ceil(MOST_WORK / work));
  const most = Math.min(MOST_WEIGHTS_PER_TAG, Math.floor(MOST_WEIGHTS / positives.length));
  const random = xoroshiro128plus(seed);
  const tags = new Map<string, LinearTag>();
  for (const [tagId, right] of positives) {
    tags.set(
      tagId,
      trainTag({ vectors, squares, inputs: inputCount(inputs), right, random, most }),
    );
    onTag?.(tags.size, positives.length);
  }
  return { ...inputs, tags };
}

function knownTerms(contents: readonly (readonly string[])[], most: number): KnownTerms {
  const counts = countKeys(contents.map((terms) => new Set(terms)));
  const kept = mostFrequent(counts, { fewest: FEWEST_WITH_TERM, most });
  return {
    terms: new Map(kept.map(([term], number) => [term, number])),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + contents.length) / (1 + count)) + 1),
  };
}

/** Tags with the places of their contents, the most used first. */
function positivesByTag(examples: readonly LinearExample[]): [string, ReadonlySet<number>][] {
  const places = new Map<string, Set<number>>();
  examples.forEach(({ tagIds }, place) => {
    for (const tagId of tagIds) {
      const known = places.get(tagId) ?? new Set();
      places.set(tagId, known.add(place));
    }
  });
  return [...places].toSorted(([a, ofA], [b, ofB]) => ofB.size - ofA.size || (a < b ? -1 : 1));
}

interface TagTraining {
  readonly vectors: readonly SparseVector[];
  /** Squared length of each vector with its bias. */
  readonly squares: readonly number[];
  /** How many there are. */
  readonly inputs: number;
  readonly right: ReadonlySet<number>;
  readonly random: RandomGenerator;
  /** Weights that are kept. */
  readonly most: number;
}

interface Solution {
  readonly weights: Float64Array;
  /** One per content: how far it is on the wrong side of its margin. */
  readonly alphas: Float64Array;
  /** Places of the contents; those from `active` on are left alone for now. */
  readonly order: number[];
  active: number;
  /** A content that exerts no force and whose gradient is greater is left alone. */
  bound: number;
}

function trainTag({ inputs, most, ...training }: TagTraining): LinearTag {
  const { vectors, random } = training;
  const solution: Solution = {
    weights: new Float64Array(inputs + 1),
    alphas: new Float64Array(vectors.length),
    order: vectors.map((_, place) => place),
    active: vectors.length,
    bound: Infinity,
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    shuffle(solution.order, solution.active, random);
    const gap = passOver(solution, training);
    if (gap >= TOLERANCE) continue;
    if (solution.active === vectors.length) break;
    solution.active = vectors.length;
    solution.bound = Infinity;
  }
  const { weights } = solution;
  return linearTag(
    { bias: weights[inputs]! * BIAS_VALUE, weights: weights.subarray(0, inputs) },
    most,
  );
}

/** One round of dual coordinate descent over the active contents. Returns the gap between the greatest and the least projected gradient. */
function passOver(
  solution: Solution,
  { vectors, squares, right }: Pick<TagTraining, "vectors" | "squares" | "right">,
): number {
  const { weights, alphas, order } = solution;
  const diagonal = 1 / (2 * COST);
  let [most, least] = [-Infinity, Infinity];
  for (let i = 0; i < solution.active; i += 1) {
    const place = order[i]!;
    const vector = vectors[place]!;
    const sign = right.has(place) ? 1 : -1;
    const alpha = alphas[place]!;
    const gradient = sign * marginOf(weights, vector) - 1 + diagonal * alpha;
    if (alpha === 0 && gradient > solution.bound) {
      solution.active -= 1;
      [order[i], order[solution.active]] = [order[solution.active]!, place];
      i -= 1;
      continue;
    }
    const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
    most = Math.max(most, projected);
    least = Math.min(least, projected);
    if (projected === 0) continue;
    const next = Math.max(alpha - gradient / (squares[place]! + diagonal), 0);
    alphas[place] = next;
    addVector(weights, vector, sign * (next - alpha));
  }
  solution.bound = most > 0 ? most : Infinity;
  return most - least;
}

function marginOf(weights: Float64Array, { inputs, values }: SparseVector): number {
  let sum = weights[weights.length - 1]! * BIAS_VALUE;
  // Indexed loops: here and below training spends its time.
  for (let i = 0; i < inputs.length; i += 1) sum += weights[inputs[i]!]! * values[i]!;
  return sum;
}

function addVector(weights: Float64Array, { inputs, values }: SparseVector, factor: number): void {
  for (let i = 0; i < inputs.length; i += 1) weights[inputs[i]!]! += factor * values[i]!;
  weights[weights.length - 1]! += factor * BIAS_VALUE;
}

/** The first `count` of them. */
function shuffle(items: number[], count: number, random: RandomGenerator): void {
  for (let i = count - 1; i > 0; i -= 1) {
    const j = uniformInt(random, 0, i);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
