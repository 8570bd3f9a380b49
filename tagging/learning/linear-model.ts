import { z } from "zod";
import { runsOf, stemsOf, wordsOf } from "../recall/words.ts";
import type { ContentTexts } from "../recall/words.ts";
import { axisCount, loadAxes, onAxes, storeAxes, StoredAxes } from "./principal-axes.ts";
import type { PrincipalAxes } from "./principal-axes.ts";

/** A content as the classifiers see it: numbers of inputs and their values, as parallel arrays. */
export interface SparseVector {
  readonly inputs: Uint16Array;
  readonly values: Float32Array;
}

/** What the classifiers read: inputs are numbered through words, letters and axes, and there are no more than 16 bits can tell apart. */
export interface LinearInputs {
  readonly words: KnownTerms;
  readonly letters: KnownTerms;
  /** Of the contents' vectors. Undefined where vectors are not read. */
  readonly axes: PrincipalAxes | undefined;
}

export interface KnownTerms {
  /** Numbered from 0. */
  readonly terms: ReadonlyMap<string, number>;
  /** Inverse document frequency, by a term's number. */
  readonly idf: Float32Array;
}

/**
 * One linear classifier per tag (one against the rest) over TF-IDF of a content's stems and pairs of stems, the same of
 * short runs of letters in its title, and its vector's place on the principal axes; what a tag's own contents say of it.
 * A tag that the history does not carry has none.
 */
export interface LinearModel extends LinearInputs {
  readonly tags: ReadonlyMap<string, LinearTag>;
}

/** The heaviest weights of a classifier, as parallel arrays: numbers of inputs, and weights in units of `scale`. */
export interface LinearTag {
  readonly bias: number;
  readonly scale: number;
  readonly inputs: Uint16Array;
  readonly steps: Int8Array;
}

const StoredTerms = z.object({ terms: z.array(z.string()), idf: z.array(z.number()) });

/** As text: the heaviest weights of each tag, a byte for each. */
export const StoredLinearModel = z.object({
  words: StoredTerms,
  letters: StoredTerms,
  axes: StoredAxes.nullable().default(null),
  tags: z.array(
    z.object({ tagId: z.string(), bias: z.number(), scale: z.number(), weights: z.int() }),
  ),
  /** Numbers of inputs, tag after tag, as base64 of 16-bit integers. */
  weightTerms: z.string(),
  /** Weights in units of the tag's scale, as base64 of bytes. */
  weightSteps: z.string(),
});
export type StoredLinearModel = z.output<typeof StoredLinearModel>;

/** What a tag without a classifier scores: a little less than one that says no. */
const UNKNOWN = -1.02;
const MOST_STEPS = 127;
/** Lengths of what is read of a content beside its words, which have 1. */
const LETTERS_LENGTH = 0.5;
const VECTOR_LENGTH = 0.6;
/** Letters in a run: parts of a word that others share, in compounds and inflections of any language. */
const RUNS = [3, 4];

/** Stems and pairs of neighbouring stems; those of the title count twice. */
export function termsOf({ title, category, text }: ContentTexts): string[] {
  return [title, title, category ?? "", text ?? ""].flatMap((part) => {
    const stems = stemsOf(part);
    const pairs = stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`);
    return [...stems, ...pairs];
  });
}

/** Runs of letters in the words of the title, which begin and end with a blank. */
export function lettersOf({ title }: Pick<ContentTexts, "title">): string[] {
  return wordsOf(title).flatMap((word) => RUNS.flatMap((length) => runsOf(` ${word} `, length)));
}

export function inputCount({ words, letters, axes }: LinearInputs): number {
  return words.idf.length + letters.idf.length + (axes ? axisCount(axes) : 0);
}

/** Sublinear TF-IDF of the known words and letters, and the vector's place on the axes. */
export function sparseVector(
  { words, letters, axes }: LinearInputs,
  content: { words: readonly string[]; letters: readonly string[]; vector: ArrayLike<number> },
): SparseVector {
  const ofWords = weigh(words, content.words, 1);
  const ofLetters = weigh(letters, content.letters, LETTERS_LENGTH);
  const places = axes ? onAxes(axes, content.vector) : [];
  const afterWords = words.idf.length;
  const afterLetters = afterWords + letters.idf.length;
  return {
    inputs: Uint16Array.from([
      ...ofWords.numbers,
      ...ofLetters.numbers.map((number) => afterWords + number),
      ...Array.from(places, (_, axis) => afterLetters + axis),
    ]),
    values: Float32Array.from([
      ...ofWords.values,
      ...ofLetters.values,
      ...Array.from(places, (place) => VECTOR_LENGTH * place),
    ]),
  };
}

/** The known ones among the terms, and their TF-IDF, scaled to the length. */
function weigh({ terms, idf }: KnownTerms, read: readonly string[], length: number) {
  const counts = new Map<number, number>();
  for (const term of read) {
    const number = terms.get(term);
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const numbers = [...counts.keys()];
  const values = numbers.map((number) => (1 + Math.log(counts.get(number) ?? 1)) * idf[number]!);
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { numbers, values: values.map((value) => (length * value) / norm) };
}

/** A content as `sparseVector` wants it. */
export function readContent(content: ContentTexts, vector: ArrayLike<number>) {
  return { words: termsOf(content), letters: lettersOf(content), vector };
}

/** A classifier with no more than `most` of its weights, the heaviest, each rounded to one of 255 steps. */
export function linearTag(
  { bias, weights }: { bias: number; weights: ArrayLike<number> },
  most: number,
): LinearTag {
  const heaviest = heaviestOf(weights, most);
  const scale = Math.abs(weights[heaviest[0] ?? 0] ?? 0) / MOST_STEPS || 1;
  return {
    bias,
    scale,
    inputs: Uint16Array.from(heaviest),
    steps: Int8Array.from(heaviest, (input) => Math.round(weights[input]! / scale)),
  };
}

/** Numbers of the inputs with the `most` greatest weights in absolute terms, the greatest first. */
function heaviestOf(weights: ArrayLike<number>, most: number): number[] {
  const inputs: number[] = [];
  for (let input = 0; input < weights.length; input += 1) {
    if (weights[input] !== 0) inputs.push(input);
  }
  const sizes = Float64Array.from(inputs, (input) => Math.abs(weights[input]!)).toSorted();
  const least = sizes[sizes.length - most] ?? 0;
  return inputs
    .filter((input) => Math.abs(weights[input]!) >= least)
    .toSorted((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b)
    .slice(0, most);
}

/** The content's score for a tag: above 0 its classifier says yes, below it says no. */
export function linearScorer(
  model: LinearModel,
  content: ContentTexts,
  vector: ArrayLike<number>,
): (tagId: string) => number {
  const { inputs, values } = sparseVector(model, readContent(content, vector));
  const valueOf = new Float32Array(inputCount(model));
  inputs.forEach((input, i) => (valueOf[input] = values[i]!));
  return (tagId) => {
    const tag = model.tags.get(tagId);
    if (!tag) return UNKNOWN;
    let sum = 0;
    // An indexed loop: hundreds of candidates with a thousand weights each.
    for (let i = 0; i < tag.inputs.length; i += 1) sum += tag.steps[i]! * valueOf[tag.inputs[i]!]!;
    return tag.bias + tag.scale * sum;
  };
}

export function storeLinearModel({ words, letters, axes, tags }: LinearModel): StoredLinearModel {
  const all = [...tags.values()];
  return {
    words: storeTerms(words),
    letters: storeTerms(letters),
    axes: axes ? storeAxes(axes) : null,
    tags: Array.from(tags, ([tagId, tag]) => ({
      tagId,
      bias: tag.bias,
      scale: tag.scale,
      weights: tag.inputs.length,
    })),
    weightTerms: base64(all.map((tag) => tag.inputs)),
    weightSteps: base64(all.map((tag) => tag.steps)),
  };
}

export function loadLinearModel(stored: StoredLinearModel): LinearModel {
  const inputs = new Uint16Array(bytesOf(stored.weightTerms).buffer);
  const steps = new Int8Array(bytesOf(stored.weightSteps).buffer);
  let start = 0;
  const tags = stored.tags.map(({ tagId, bias, scale, weights: count }) => {
    const end = start + count;
    const tag = {
      bias,
      scale,
      inputs: inputs.subarray(start, end),
      steps: steps.subarray(start, end),
    };
    start = end;
    return [tagId, tag] as const;
  });
  return {
    words: loadTerms(stored.words),
    letters: loadTerms(stored.letters),
    axes: stored.axes ? loadAxes(stored.axes) : undefined,
    tags: new Map(tags),
  };
}

function storeTerms({ terms, idf }: KnownTerms): z.output<typeof StoredTerms> {
  return { terms: [...terms.keys()], idf: [...idf] };
}

function loadTerms({ terms, idf }: z.output<typeof StoredTerms>): KnownTerms {
  return {
    terms: new Map(terms.map((term, number) => [term, number])),
    idf: Float32Array.from(idf),
  };
}

function base64(arrays: readonly (Uint16Array | Int8Array)[]): string {
  const bytes = arrays.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return Buffer.concat(bytes).toString("base64");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, "base64"));
}
