import { z } from "zod";
import type { LabelledContent } from "../data-set/data-set.ts";
import { inPlaceOrder } from "../../tagging/learning/sample.ts";
import type { Tools } from "./tools.ts";

/** Labelled contents on which a cut is chosen. */
const SAMPLE = 200;

export const Cut = z.object({
  /** Tags with this score or more are kept; null keeps none. */
  cut: z.number().nullable(),
  /** Micro-F1 of the kept tags on the contents that it was chosen on. */
  f1: z.number(),
  contents: z.number(),
});
export type Cut = z.output<typeof Cut>;

interface Scored {
  readonly tagId: string;
  readonly score: number;
}

export interface ScoredContent {
  readonly tagIds: readonly string[];
  /** Best first. */
  readonly ranked: readonly Scored[];
}

/**
 * The contents on which cuts are chosen; the same for all systems: labelled ones, and at most as many that no tag fits, as
 * our own calibration has them. The labelled ones lie in what `tune` holds out, for a learned score is too high on what it
 * was learned from.
 */
export function sampleOf(
  { history, nothingFits }: Pick<Tools, "history" | "nothingFits">,
  size = SAMPLE,
): LabelledContent[] {
  const labelled = history.filter(({ tagIds }) => tagIds.length > 0);
  return [labelled, nothingFits].flatMap((contents) => inPlaceOrder(contents).slice(0, size));
}

/** At most this many tags are kept, whatever their score. */
export function mostKept({ mode }: Tools["settings"]): number {
  return mode === "single" ? 1 : Infinity;
}

export function keep(ranked: readonly Scored[], { cut }: Cut, most: number): string[] {
  if (cut === null) return [];
  return ranked
    .slice(0, most)
    .filter(({ score }) => score >= cut)
    .map(({ tagId }) => tagId);
}

/** The one cut on the score that would have given the highest micro-F1 on these contents. */
export function chooseCut(contents: readonly ScoredContent[], most: number): Cut {
  const gold = contents.reduce((sum, { tagIds }) => sum + tagIds.length, 0);
  const tags = contents
    .flatMap(({ ranked, tagIds }) =>
      ranked.slice(0, most).map(({ tagId, score }) => ({ score, right: tagIds.includes(tagId) })),
    )
    .toSorted((a, b) => b.score - a.score);
  let best: Cut = { cut: null, f1: 0, contents: contents.length };
  let right = 0;
  for (const [i, tag] of tags.entries()) {
    right += Number(tag.right);
    // Equal scores are kept or dropped together.
    if (tags[i + 1]?.score === tag.score) continue;
    const f1 = (2 * right) / (i + 1 + gold);
    if (f1 > best.f1) best = { ...best, cut: tag.score, f1 };
  }
  return best;
}

export function describeCut(label: string, { cut, f1, contents }: Cut): string {
  if (cut === null)
    return `${label} keeps nothing: no cut was of use on ${contents} judged contents.`;
  return `${label} keeps tags with a score of ${cut.toPrecision(3)} or more: the cut with the highest micro-F1 (${f1.toFixed(3)}) on ${contents} judged contents, each scored as if its own labels were not there.`;
}
