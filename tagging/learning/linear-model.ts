import { z } from "zod";
import { stemsOf } from "../recall/words.ts";
import type { ContentTexts } from "../recall/words.ts";
import { axisCount, loadAxes, onAxes, storeAxes, StoredAxes } from "./principal-axes.ts";
import type { PrincipalAxes } from "./principal-axes.ts";

/** A content as the classifiers see it: numbers of inputs and their values, as parallel arrays. */
export interface SparseVector {
  readonly inputs: Uint32Array;
  readonly values: Float32Array;
}

/** What the classifiers read. */
export interface LinearInputs {
  /** The terms that are known, numbered from 0. */
  readonly terms: ReadonlyMap<string, number>;
  /** Inverse document frequency, by a term's number. */
  readonly idf: Float32Array;
  /** Of the contents' vectors, numbered on from the terms. Undefined where vectors are not read. */
  readonly axes: PrincipalAxes | undefined;
}

/**
 * One linear classifier per tag (one against the rest) over TF-IDF of a content's stems and pairs of stems, and over its
 * vector's place on the principal axes; what a tag's own contents say of it. A tag that the history does not carry has none.
 */
export interface LinearModel extends LinearInputs {
  readonly tags: ReadonlyMap<string, LinearTag>;
}

/** The heaviest weights of a classifier, as parallel arrays: numbers of inputs, and weights in units of `scale`. */
export interface LinearTag {
  readonly bias: number;
  readonly scale: number;
  readonly inputs: Uint32Array;
  readonly steps: Int8Array;
}

/** As text: the heaviest weights of each tag, a byte for each. */
export const StoredLinearModel = z.object({
  terms: z.array(z.string()),
  idf: z.array(z.number()),
  axes: StoredAxes.nullable().default(null),
  tags: z.array(
    z.object({ tagId: z.string(), bias: z.number(), scale: z.number(), weights: z.int() }),
  ),
  /** Numbers of inputs, tag after tag, as base64 of 32-bit integers. */
  weightTerms: z.string(),
  /** Weights in units of the tag's scale, as base64 of bytes. */
  weightSteps: z.string(),
});
export type StoredLinearModel = z.output<typeof StoredLinearModel>;

/** What a tag without a classifier scores: a little less than one that says no. */
const UNKNOWN = -1.02;
const MOST_STEPS = 127;
/** Length of a content's place on the axes, beside its words' 1. */
const VECTOR_LENGTH = 0.6;

/** Stems and pairs of neighbouring stems; those of the title count twice. */
export function termsOf({ title, category, text }: ContentTexts): string[] {
  return [title, title, category ?? "", text ?? ""].flatMap((part) => {
    const stems = stemsOf(part);
    const pairs = stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`);
    return [...stems, ...pairs];
  });
}

export function inputCount({ idf, axes }: LinearInputs): number {
  return idf.length + (axes ? axisCount(axes) : 0);
}

/** Sublinear TF-IDF of the known terms, of length 1, and the vector's place on the axes. */
export function sparseVector(
  { terms, idf, axes }: LinearInputs,
  { words, vector }: { words: readonly string[]; vector: ArrayLike<number> },
): SparseVector {
  const counts = new Map<number, number>();
  for (const word of words) {
    const term = terms.get(word);
    if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const numbers = [...counts.keys()];
  const values = numbers.map((term) => (1 + Math.log(counts.get(term) ?? 1)) * idf[term]!);
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  const places = axes ? onAxes(axes, vector) : [];
  return {
    inputs: Uint32Array.from([...numbers, ...Array.from(places, (_, axis) => idf.length + axis)]),
    values: Float32Array.from([
      ...values.map((value) => value / norm),
      ...Array.from(places, (place) => VECTOR_LENGTH * place),
    ]),
  };
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
    inputs: Uint32Array.from(heaviest),
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
  const { inputs, values } = sparseVector(model, { words: termsOf(content), vector });
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

export function storeLinearModel({ terms, idf, axes, tags }: LinearModel): StoredLinearModel {
  const all = [...tags.values()];
  return {
    terms: [...terms.keys()],
    idf: [...idf],
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
  const inputs = new Uint32Array(bytesOf(stored.weightTerms).buffer);
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
    terms: new Map(stored.terms.map((term, number) => [term, number])),
    idf: Float32Array.from(stored.idf),
    axes: stored.axes ? loadAxes(stored.axes) : undefined,
    tags: new Map(tags),
  };
}

function base64(arrays: readonly (Uint32Array | Int8Array)[]): string {
  const bytes = arrays.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return Buffer.concat(bytes).toString("base64");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, "base64"));
}
