import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { createAdam } from "./adam.ts";
import { addBag, bagOf, emptyEmbeddings } from "./embeddings.ts";
import type { Bag, Embeddings } from "./embeddings.ts";
import { countKeys, mostFrequent } from "./frequent-keys.ts";
import { product } from "./matmul.ts";
import { addScaled, dot, normaliseRows, rowOf, transposed } from "./matrix.ts";
import { shuffled } from "./shuffled.ts";
import type { TowerContent, TowerTag, TwoTower } from "./two-tower.ts";

/** A content with the tags that people gave it. */
export interface TowerExample extends TowerContent {
  readonly tagIds: ReadonlySet<string>;
}

export interface VectorTag extends TowerTag {
  readonly vector: ArrayLike<number>;
}

interface TrainOptions {
  /** The tags of the examples, and others that may be wrong answers. */
  readonly tags: readonly VectorTag[];
  readonly seed?: number;
  readonly onBatch?: (done: number, total: number) => void;
}

const BATCH = 256;
const FEWEST_IN_BATCH = 16;
const EPOCHS = 3;
const TEMPERATURE = 0.05;
/** Tags drawn as wrong answers beside those that the batch carries. */
const DRAWN = 512;
/** How much the score by the tag's own vector counts beside the whole score. */
const OWN_VECTOR_SHARE = 0.5;
const MOST_ROWS = 8_000;
const FEWEST_WITH_WORD = 3;
const FEWEST_TAGS_WITH_WORD = 2;
const FEWEST_WITH_TAG = 2;

/**
 * Trains both towers by sampled softmax: the content's tags must score above the other tags of its batch and some drawn
 * at random. Adam; the word and tag vectors start from 0. Deterministic for a seed. Examples without any tag of
 * `tags` are left out.
 */
export async function trainTwoTower(
  examples: readonly TowerExample[],
  options: TrainOptions,
): Promise<TwoTower> {
  const random = xoroshiro128plus(options.seed ?? 1);
  const draw = (most: number) => uniformInt(random, 0, most);
  const training = prepare(examples, options.tags);
  const { contents } = training;
  const batches = Math.ceil(contents.length / BATCH);
  const step = createStep(training);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = shuffled(contents, draw);
    for (let batch = 0; batch < batches; batch += 1) {
      const some = order.slice(batch * BATCH, (batch + 1) * BATCH);
      if (some.length >= FEWEST_IN_BATCH) await step(some, columnsOf(some, training.tags, draw));
      options.onBatch?.(epoch * batches + batch + 1, EPOCHS * batches);
    }
  }
  return training.model;
}

interface PreparedContent {
  readonly vector: ArrayLike<number>;
  readonly words: Bag;
  /** Places of its tags in the list of tags. */
  readonly right: readonly number[];
}

interface PreparedTag {
  readonly vector: ArrayLike<number>;
  readonly words: Bag;
  readonly own: Bag;
}

interface Training {
  readonly model: TwoTower;
  readonly contents: readonly PreparedContent[];
  readonly tags: readonly PreparedTag[];
}

function prepare(examples: readonly TowerExample[], tags: readonly VectorTag[]): Training {
  const dimension = tags[0]?.vector.length ?? 0;
  const places = new Map(tags.map(({ tagId }, place) => [tagId, place]));
  const counts = countKeys(examples.map(({ tagIds }) => tagIds));
  const model: TwoTower = {
    dimension,
    projection: new Float32Array(dimension * dimension),
    contentWords: wordTable(examples, dimension, FEWEST_WITH_WORD),
    tagWords: wordTable(tags, dimension, FEWEST_TAGS_WITH_WORD),
    tags: emptyEmbeddings(
      dimension,
      mostFrequent(counts, { fewest: FEWEST_WITH_TAG, most: MOST_ROWS }).map(([key]) => ({
        key,
        weight: 1,
      })),
    ),
  };
  return {
    model,
    contents: examples
      .map(({ vector, stems, tagIds }) => ({
        vector,
        words: bagOf(model.contentWords, stems),
        right: [...tagIds].flatMap((tagId) => places.get(tagId) ?? []),
      }))
      .filter(({ right }) => right.length > 0),
    tags: tags.map(({ tagId, vector, stems }) => ({
      vector,
      words: bagOf(model.tagWords, stems),
      own: bagOf(model.tags, [tagId]),
    })),
  };
}

/** Words weigh by their inverse document frequency. */
function wordTable(
  texts: readonly { readonly stems: readonly string[] }[],
  dimension: number,
  fewest: number,
): Embeddings {
  const counts = countKeys(texts.map(({ stems }) => new Set(stems)));
  const keys = mostFrequent(counts, { fewest, most: MOST_ROWS }).map(([key, count]) => ({
    key,
    weight: Math.log(texts.length / count) + 0.1,
  }));
  return emptyEmbeddings(dimension, keys);
}

/** The tags that a batch is scored against: its own and some drawn. */
function columnsOf(
  batch: readonly PreparedContent[],
  tags: readonly PreparedTag[],
  draw: (most: number) => number,
): number[] {
  const drawn = Array.from({ length: DRAWN }, () => draw(tags.length - 1));
  return [...new Set([...batch.flatMap(({ right }) => right), ...drawn])].toSorted((a, b) => a - b);
}

/** One step of gradient descent on the mean loss of a batch, over the tags at `columns`. */
function createStep({ model, tags }: Training) {
  const { dimension, projection, contentWords, tagWords } = model;
  const adam = {
    projection: createAdam(projection, dimension),
    contentWords: createAdam(contentWords.vectors, dimension),
    tagWords: createAdam(tagWords.vectors, dimension),
    tags: createAdam(model.tags.vectors, dimension),
  };
  return async (batch: readonly PreparedContent[], columns: readonly number[]): Promise<void> => {
    const [rows, width] = [batch.length, columns.length];
    const some = columns.map((place) => tags[place]!);
    const contents = stack(batch, dimension);
    const own = stack(some, dimension);
    const shifts = new Float32Array(width * dimension);
    some.forEach((tag, column) => {
      const line = rowOf(shifts, column, dimension);
      addBag(line, tagWords, tag.words);
      addBag(line, model.tags, tag.own);
    });

    const queries = await product([contents, projection], [rows, dimension, dimension]);
    batch.forEach(({ vector, words }, row) => {
      const line = rowOf(queries, row, dimension);
      addScaled(line, 1, vector);
      addBag(line, contentWords, words);
    });
    const norms = normaliseRows(queries, dimension);
    const shape = [rows, dimension, width] as const;
    const byOwn = await product([queries, transposed(own, dimension)], shape);
    const whole = await product([queries, transposed(shifts, dimension)], shape);
    addScaled(whole, 1, byOwn);

    const targets = targetsOf(batch, columns);
    const wholeSlopes = softmaxSlopes(whole, targets, { rows, share: 1 });
    const ownSlopes = softmaxSlopes(byOwn, targets, { rows, share: OWN_VECTOR_SHARE });
    const ofShifts = await product(
      [transposed(wholeSlopes, width), queries],
      [width, rows, dimension],
    );
    const ofQueries = await product([wholeSlopes, shifts], [rows, width, dimension]);
    addScaled(ownSlopes, 1, wholeSlopes);
    addScaled(ofQueries, 1, await product([ownSlopes, own], [rows, width, dimension]));
    throughNorm(ofQueries, { queries, norms, dimension });
    const ofProjection = await product(
      [transposed(contents, dimension), ofQueries],
      [dimension, rows, dimension],
    );

    adam.projection.step(
      new Map(Array.from({ length: dimension }, (_, i) => [i, rowOf(ofProjection, i, dimension)])),
    );
    const bags = { dimension, slopes: ofQueries };
    adam.contentWords.step(bagGradients(batch, { ...bags, bagOf: ({ words }) => words }));
    const tagBags = { dimension, slopes: ofShifts };
    adam.tagWords.step(bagGradients(some, { ...tagBags, bagOf: ({ words }) => words }));
    adam.tags.step(bagGradients(some, { ...tagBags, bagOf: (tag) => tag.own }));
  };
}

/** Per row, the share of each column in the right answer: 1 over the number of the content's tags. */
function targetsOf(batch: readonly PreparedContent[], columns: readonly number[]): Float32Array {
  const at = new Map(columns.map((place, column) => [place, column]));
  const targets = new Float32Array(batch.length * columns.length);
  batch.forEach(({ right }, row) => {
    for (const place of right) {
      targets[row * columns.length + at.get(place)!] = 1 / right.length;
    }
  });
  return targets;
}

/** d loss / d score: the softmax of the scores less the targets. In place of the scores. */
function softmaxSlopes(
  scores: Float32Array,
  targets: Float32Array,
  { rows, share }: { rows: number; share: number },
): Float32Array {
  const width = scores.length / rows;
  for (let row = 0; row < rows; row += 1) {
    const line = rowOf(scores, row, width);
    const target = rowOf(targets, row, width);
    const most = line.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    line.forEach((score, i) => (sum += line[i] = Math.exp((score - most) / TEMPERATURE)));
    const scale = share / (TEMPERATURE * rows);
    line.forEach((value, i) => (line[i] = (value / sum - target[i]!) * scale));
  }
  return scores;
}

/** Carries a gradient back through the L2 norm, in place. */
function throughNorm(
  slopes: Float32Array,
  { queries, norms, dimension }: { queries: Float32Array; norms: number[]; dimension: number },
): void {
  norms.forEach((norm, row) => {
    const slope = rowOf(slopes, row, dimension);
    const query = rowOf(queries, row, dimension);
    const along = dot(slope, query);
    slope.forEach((value, i) => (slope[i] = (value - along * query[i]!) / norm));
  });
}

/** The gradient of each row of a table, from the gradients of the sums that its rows went into. */
function bagGradients<T>(
  items: readonly T[],
  options: { dimension: number; slopes: Float32Array; bagOf: (item: T) => Bag },
): Map<number, Float32Array> {
  const { dimension, slopes, bagOf: bag } = options;
  const gradients = new Map<number, Float32Array>();
  items.forEach((item, i) => {
    for (const { row, share } of bag(item)) {
      const gradient = gradients.get(row) ?? new Float32Array(dimension);
      gradients.set(row, gradient);
      addScaled(gradient, share, rowOf(slopes, i, dimension));
    }
  });
  return gradients;
}

function stack(items: readonly { vector: ArrayLike<number> }[], dimension: number): Float32Array {
  const matrix = new Float32Array(items.length * dimension);
  items.forEach(({ vector }, row) => matrix.set(vector, row * dimension));
  return matrix;
}
