import { z } from "zod";
import { stemsOf } from "../recall/words.ts";
import type { ContentTexts } from "../recall/words.ts";

/** A text as a sparse vector of length 1: parallel arrays. */
export interface SparseVector {
  readonly terms: Uint32Array;
  readonly values: Float32Array;
}

/** The terms that a model knows, numbered from 0, and how much each says. */
export interface KnownTerms {
  readonly terms: ReadonlyMap<string, number>;
  /** Inverse document frequency, by a term's number. */
  readonly idf: Float32Array;
}

/**
 * One linear classifier per tag (one against the rest) over TF-IDF of a content's stems and pairs of stems; what a tag's
 * own contents say of it, word by word. A tag that the history does not carry has none.
 */
export interface LinearModel extends KnownTerms {
  readonly tags: ReadonlyMap<string, LinearTag>;
}

/** The heaviest weights of a classifier, as parallel arrays: numbers of terms, and weights in units of `scale`. */
export interface LinearTag {
  readonly bias: number;
  readonly scale: number;
  readonly terms: Uint32Array;
  readonly steps: Int8Array;
}

/** As text: the heaviest weights of each tag, a byte for each. */
export const StoredLinearModel = z.object({
  terms: z.array(z.string()),
  idf: z.array(z.number()),
  tags: z.array(
    z.object({ tagId: z.string(), bias: z.number(), scale: z.number(), weights: z.int() }),
  ),
  /** Numbers of terms, tag after tag, as base64 of 32-bit integers. */
  weightTerms: z.string(),
  /** Weights in units of the tag's scale, as base64 of bytes. */
  weightSteps: z.string(),
});
export type StoredLinearModel = z.output<typeof StoredLinearModel>;

/** What a tag without a classifier scores: a little less than one that says no. */
const UNKNOWN = -1.02;
const MOST_STEPS = 127;

/** Stems and pairs of neighbouring stems; those of the title count twice. */
export function termsOf({ title, category, text }: ContentTexts): string[] {
  return [title, title, category ?? "", text ?? ""].flatMap((part) => {
    const stems = stemsOf(part);
    const pairs = stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`);
    return [...stems, ...pairs];
  });
}

/** Sublinear TF-IDF of the known terms, of length 1. */
export function sparseVector({ terms, idf }: KnownTerms, words: readonly string[]): SparseVector {
  const counts = new Map<number, number>();
  for (const word of words) {
    const term = terms.get(word);
    if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const numbers = [...counts.keys()];
  const values = numbers.map((term) => (1 + Math.log(counts.get(term) ?? 1)) * idf[term]!);
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return {
    terms: Uint32Array.from(numbers),
    values: Float32Array.from(values, (value) => value / norm),
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
    terms: Uint32Array.from(heaviest),
    steps: Int8Array.from(heaviest, (term) => Math.round(weights[term]! / scale)),
  };
}

/** Numbers of the terms with the `most` greatest weights in absolute terms, the greatest first. */
function heaviestOf(weights: ArrayLike<number>, most: number): number[] {
  const terms: number[] = [];
  for (let term = 0; term < weights.length; term += 1) if (weights[term] !== 0) terms.push(term);
  const sizes = Float64Array.from(terms, (term) => Math.abs(weights[term]!)).toSorted();
  const least = sizes[sizes.length - most] ?? 0;
  return terms
    .filter((term) => Math.abs(weights[term]!) >= least)
    .toSorted((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b)
    .slice(0, most);
}

/** The content's score for a tag: above 0 its classifier says yes, below it says no. */
export function linearScorer(model: LinearModel, content: ContentTexts): (tagId: string) => number {
  const { terms, values } = sparseVector(model, termsOf(content));
  const valueOf = new Float32Array(model.idf.length);
  terms.forEach((term, i) => (valueOf[term] = values[i]!));
  return (tagId) => {
    const tag = model.tags.get(tagId);
    if (!tag) return UNKNOWN;
    let sum = 0;
    // An indexed loop: hundreds of candidates with a thousand weights each.
    for (let i = 0; i < tag.terms.length; i += 1) sum += tag.steps[i]! * valueOf[tag.terms[i]!]!;
    return tag.bias + tag.scale * sum;
  };
}

export function storeLinearModel({ terms, idf, tags }: LinearModel): StoredLinearModel {
  const all = [...tags.values()];
  return {
    terms: [...terms.keys()],
    idf: [...idf],
    tags: Array.from(tags, ([tagId, tag]) => ({
      tagId,
      bias: tag.bias,
      scale: tag.scale,
      weights: tag.terms.length,
    })),
    weightTerms: base64(all.map((tag) => tag.terms)),
    weightSteps: base64(all.map((tag) => tag.steps)),
  };
}

export function loadLinearModel(stored: StoredLinearModel): LinearModel {
  const terms = new Uint32Array(bytesOf(stored.weightTerms).buffer);
  const steps = new Int8Array(bytesOf(stored.weightSteps).buffer);
  let start = 0;
  const tags = stored.tags.map(({ tagId, bias, scale, weights: count }) => {
    const end = start + count;
    const tag = {
      bias,
      scale,
      terms: terms.subarray(start, end),
      steps: steps.subarray(start, end),
    };
    start = end;
    return [tagId, tag] as const;
  });
  return {
    terms: new Map(stored.terms.map((term, number) => [term, number])),
    idf: Float32Array.from(stored.idf),
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
