import { z } from "zod";
import { stemsOf } from "../recall/words.ts";
import type { ContentTexts } from "../recall/words.ts";

/** A text as a sparse vector of length 1: parallel arrays. */
export interface SparseVector {
  readonly terms: readonly number[];
  readonly values: readonly number[];
}

/**
 * One linear classifier per tag (one against the rest) over TF-IDF of a content's stems and pairs of stems; what a tag's
 * own contents say of it, word by word. A tag that the history does not carry has none.
 */
export interface LinearModel {
  readonly terms: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  readonly tags: ReadonlyMap<string, LinearTag>;
}

export interface LinearTag {
  readonly bias: number;
  readonly weights: ReadonlyMap<number, number>;
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
const MOST_WEIGHTS = 1_000_000;
const MOST_WEIGHTS_PER_TAG = 1_600;

/** Stems and pairs of neighbouring stems; those of the title count twice. */
export function termsOf({ title, category, text }: ContentTexts): string[] {
  return [title, title, category ?? "", text ?? ""].flatMap((part) => {
    const stems = stemsOf(part);
    const pairs = stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`);
    return [...stems, ...pairs];
  });
}

/** Sublinear TF-IDF of the known terms, of length 1. */
export function sparseVector(
  { terms, idf }: Pick<LinearModel, "terms" | "idf">,
  words: readonly string[],
): SparseVector {
  const counts = new Map<number, number>();
  for (const word of words) {
    const term = terms.get(word);
    if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const numbers = [...counts.keys()];
  const values = numbers.map((term) => (1 + Math.log(counts.get(term) ?? 1)) * idf[term]!);
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { terms: numbers, values: values.map((value) => value / norm) };
}

/** The content's score for a tag: above 0 its classifier says yes, below it says no. */
export function linearScorer(model: LinearModel, content: ContentTexts): (tagId: string) => number {
  const { terms, values } = sparseVector(model, termsOf(content));
  return (tagId) => {
    const tag = model.tags.get(tagId);
    if (!tag) return UNKNOWN;
    return terms.reduce(
      (sum, term, i) => sum + (tag.weights.get(term) ?? 0) * values[i]!,
      tag.bias,
    );
  };
}

export function storeLinearModel({ terms, idf, tags }: LinearModel): StoredLinearModel {
  const most = Math.min(MOST_WEIGHTS_PER_TAG, Math.floor(MOST_WEIGHTS / Math.max(tags.size, 1)));
  const weightTerms: number[] = [];
  const weightSteps: number[] = [];
  const stored = Array.from(tags, ([tagId, { bias, weights }]) => {
    const heaviest = [...weights]
      .toSorted(([termA, a], [termB, b]) => Math.abs(b) - Math.abs(a) || termA - termB)
      .slice(0, most);
    const scale = Math.abs(heaviest[0]?.[1] ?? 0) / MOST_STEPS || 1;
    for (const [term, weight] of heaviest) {
      weightTerms.push(term);
      weightSteps.push(Math.round(weight / scale));
    }
    return { tagId, bias, scale, weights: heaviest.length };
  });
  return {
    terms: [...terms.keys()],
    idf: [...idf],
    tags: stored,
    weightTerms: Buffer.from(Uint32Array.from(weightTerms).buffer).toString("base64"),
    weightSteps: Buffer.from(Int8Array.from(weightSteps).buffer).toString("base64"),
  };
}

export function loadLinearModel(stored: StoredLinearModel): LinearModel {
  const terms = new Uint32Array(Uint8Array.from(Buffer.from(stored.weightTerms, "base64")).buffer);
  const steps = new Int8Array(Uint8Array.from(Buffer.from(stored.weightSteps, "base64")).buffer);
  let start = 0;
  const tags = stored.tags.map(({ tagId, bias, scale, weights: count }) => {
    const weights = new Map<number, number>();
    for (let i = start; i < start + count; i += 1) weights.set(terms[i]!, steps[i]! * scale);
    start += count;
    return [tagId, { bias, weights }] as const;
  });
  return {
    terms: new Map(stored.terms.map((term, number) => [term, number])),
    idf: Float32Array.from(stored.idf),
    tags: new Map(tags),
  };
}
