import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { addProduct, addTransposedProduct, normaliseRows, transposed } from "./matrix.ts";

/**
 * A learned linear map from a content's vector to where its tags lie: q = normalise(c + c·W), W square.
 * Tags keep their vectors, so the same vector index is searched, only with q instead of c.
 */
export interface QueryProjection {
  readonly dimension: number;
  /** W, row after row. */
  readonly weights: Float32Array;
}

/** A content's vector, one of its tags' vectors, and all of its tags, which are no negatives for it. */
export interface TagPair {
  readonly vector: ArrayLike<number>;
  readonly tagId: string;
  readonly tagIds: ReadonlySet<string>;
}

interface TrainOptions {
  readonly tagVectors: ReadonlyMap<string, ArrayLike<number>>;
  readonly seed?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onBatch?: (done: number, total: number) => void;
}

const BATCH = 256;
const EPOCHS = 3;
const TEMPERATURE = 0.03;
const LEARNING_RATE = 2e-3;
const FEWEST_IN_BATCH = 16;

/** @returns A unit vector. */
export function projectVector(
  { dimension, weights }: QueryProjection,
  vector: ArrayLike<number>,
): number[] {
  const projected = Float32Array.from(vector);
  addProduct(projected, [Float32Array.from(vector), weights], [1, dimension, dimension]);
  normaliseRows(projected, dimension);
  return [...projected];
}

/**
 * Contrastive training with in-batch negatives (InfoNCE; van den Oord et al., 2018) and Adam, from W = 0:
 * the content's own tag must score above the other tags of its batch. Deterministic for a seed.
 * Time grows with pairs x dimension²: 15,000 pairs of 384 dimensions take half a minute.
 */
export async function trainProjection(
  pairs: readonly TagPair[],
  options: TrainOptions,
): Promise<QueryProjection> {
  const dimension = pairs[0]?.vector.length ?? 0;
  const weights = new Float32Array(dimension * dimension);
  const adam = createAdam(weights);
  const random = xoroshiro128plus(options.seed ?? 1);
  const batches = Math.ceil(pairs.length / BATCH);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = shuffled(pairs, (most) => uniformInt(random, 0, most));
    for (let batch = 0; batch < batches; batch += 1) {
      options.signal?.throwIfAborted();
      const some = order.slice(batch * BATCH, (batch + 1) * BATCH);
      if (some.length >= FEWEST_IN_BATCH) adam.step(gradientOf(weights, some, options));
      options.onBatch?.(epoch * batches + batch + 1, EPOCHS * batches);
      await breathe();
    }
  }
  return { dimension, weights };
}

/** Gradient of the mean loss of one batch in W. */
function gradientOf(
  weights: Float32Array,
  batch: readonly TagPair[],
  { tagVectors }: TrainOptions,
): Float32Array {
  const dimension = Math.sqrt(weights.length);
  const size = batch.length;
  const contents = stack(
    batch.map(({ vector }) => vector),
    dimension,
  );
  const tags = stack(
    batch.map(({ tagId }) => tagVectors.get(tagId) ?? []),
    dimension,
  );
  const queries = contents.slice();
  addProduct(queries, [contents, weights], [size, dimension, dimension]);
  const norms = normaliseRows(queries, dimension);
  const scores = new Float32Array(size * size);
  addProduct(scores, [queries, transposed(tags, dimension)], [size, dimension, size]);
  const slopes = softmaxSlopes(scores, batch);
  const ofQueries = new Float32Array(size * dimension);
  addProduct(ofQueries, [slopes, tags], [size, size, dimension]);
  throughNorm(ofQueries, { queries, norms, dimension });
  const gradient = new Float32Array(weights.length);
  addTransposedProduct(gradient, [contents, ofQueries], [size, dimension]);
  return gradient;
}

/** d loss / d score: softmax over the batch's tags less 1 for the own tag; other tags of the content do not count. */
function softmaxSlopes(scores: Float32Array, batch: readonly TagPair[]): Float32Array {
  const size = batch.length;
  batch.forEach(({ tagIds }, row) => {
    const line = scores.subarray(row * size, (row + 1) * size);
    batch.forEach(({ tagId }, column) => {
      if (column !== row && tagIds.has(tagId)) line[column] = -Infinity;
    });
    const most = line.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    line.forEach((score, i) => (sum += line[i] = Math.exp((score - most) / TEMPERATURE)));
    line.forEach(
      (share, i) => (line[i] = (share / sum - Number(i === row)) / (TEMPERATURE * size)),
    );
  });
  return scores;
}

/** Carries a gradient back through the L2 norm, in place. */
function throughNorm(
  slopes: Float32Array,
  { queries, norms, dimension }: { queries: Float32Array; norms: number[]; dimension: number },
): void {
  norms.forEach((norm, row) => {
    const slope = slopes.subarray(row * dimension, (row + 1) * dimension);
    const query = queries.subarray(row * dimension, (row + 1) * dimension);
    const along = slope.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0);
    slope.forEach((value, i) => (slope[i] = (value - along * (query[i] ?? 0)) / norm));
  });
}

/** Adam (Kingma and Ba, 2015); changes the weights in place. */
function createAdam(weights: Float32Array) {
  const mean = new Float32Array(weights.length);
  const square = new Float32Array(weights.length);
  let steps = 0;
  return {
    step(gradient: Float32Array): void {
      steps += 1;
      const [meanShare, squareShare] = [1 - 0.9 ** steps, 1 - 0.999 ** steps];
      gradient.forEach((slope, i) => {
        mean[i] = 0.9 * mean[i]! + 0.1 * slope;
        square[i] = 0.999 * square[i]! + 0.001 * slope * slope;
        const step = mean[i] / meanShare / (Math.sqrt(square[i] / squareShare) + 1e-8);
        weights[i]! -= LEARNING_RATE * step;
      });
    },
  };
}

function stack(vectors: readonly ArrayLike<number>[], dimension: number): Float32Array {
  const matrix = new Float32Array(vectors.length * dimension);
  vectors.forEach((vector, row) => matrix.set(vector, row * dimension));
  return matrix;
}

/** A random order; `draw(most)` gives an integer from 0 to most. */
function shuffled<T>(items: readonly T[], draw: (most: number) => number): T[] {
  return items
    .map((item) => ({ item, key: draw(2 ** 30) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Lets signals and progress through. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
