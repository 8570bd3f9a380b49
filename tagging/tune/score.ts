import type { LabelledContent } from "../learning/sample.ts";

/** How good an order of candidates is, as means over contents that carry a tag. */
export interface RecallScore {
  readonly contents: number;
  /** Right candidates among the first 20, per content (#Right). */
  readonly right: number;
  /** Share of a content's tags among the first 20 (R@20). */
  readonly recallAt20: number;
  /** The same over tags that no other content of the history carries; undefined where there are none. */
  readonly unseenRecallAt20: number | undefined;
  /** Share of contents whose first candidate is right (Acc@1). */
  readonly accuracyAt1: number;
  /** F1 of the first five, averaged over contents; fewer than five count as five, so that finding less gains nothing. */
  readonly f1At5: number;
}

export interface ScoredContent {
  /** Candidates, the best first. */
  readonly ranked: readonly string[];
  readonly content: Pick<LabelledContent, "tagIds" | "unseenTagIds">;
}

const CANDIDATES = 20;
const FIRST = 5;

export function scoreRecall(contents: readonly ScoredContent[]): RecallScore {
  const labelled = contents.filter(({ content }) => content.tagIds.size > 0);
  const rightIn = ({ ranked, content }: ScoredContent, first: number): number =>
    ranked.slice(0, first).filter((tagId) => content.tagIds.has(tagId)).length;
  const unseen = labelled.flatMap(({ ranked, content }) =>
    [...content.unseenTagIds].map((tagId) => Number(ranked.slice(0, CANDIDATES).includes(tagId))),
  );
  return {
    contents: labelled.length,
    right: mean(labelled.map((content) => rightIn(content, CANDIDATES))),
    recallAt20: mean(labelled.map((one) => rightIn(one, CANDIDATES) / one.content.tagIds.size)),
    unseenRecallAt20: unseen.length > 0 ? mean(unseen) : undefined,
    accuracyAt1: mean(labelled.map((content) => rightIn(content, 1))),
    f1At5: mean(
      labelled.map((one) => (2 * rightIn(one, FIRST)) / (FIRST + one.content.tagIds.size)),
    ),
  };
}

/** One number to choose by: finding the tags counts as much as putting them first. */
export function overall({ recallAt20, accuracyAt1, f1At5 }: RecallScore): number {
  return recallAt20 + accuracyAt1 / 2 + f1At5 / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
