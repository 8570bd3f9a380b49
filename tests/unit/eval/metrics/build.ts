import { joinCases } from "../../../../eval/metrics/cases.ts";
import type { Case } from "../../../../eval/metrics/cases.ts";
import type { Outcome } from "../../../../tagging/calibration/outcome.ts";
import type { Prediction } from "../../../../eval/metrics/prediction.ts";
import { ratioOf } from "../../../../eval/metrics/share.ts";
import type { ContentMetric } from "../../../../eval/metrics/share.ts";

/** "abc" is the list of the tags a, b, c. */
export const tagsIn = (letters: string): string[] => letters.split("");

interface Letters {
  readonly gold?: string;
  readonly ranked?: string;
  readonly kept?: string;
  readonly candidates?: string;
  readonly probabilities?: readonly number[];
}

export function predict(contentId: string, letters: Letters): Prediction {
  const { ranked = "", kept = "", candidates, probabilities = [] } = letters;
  return {
    contentId,
    ranked: tagsIn(ranked).map((tagId, i) => ({
      tagId,
      score: -i,
      probability: probabilities[i],
    })),
    kept: tagsIn(kept),
    candidates: candidates === undefined ? undefined : tagsIn(candidates),
  };
}

export function casesOf(...contents: Letters[]): Case[] {
  return joinCases(
    contents.map((letters, i) => predict(`c${i}`, letters)),
    contents.map(({ gold = "" }, i) => ({ contentId: `c${i}`, tagIds: tagsIn(gold) })),
  );
}

/** The metric's value over these contents. */
export function measure(metric: ContentMetric, ...contents: Letters[]): number | undefined {
  return ratioOf(casesOf(...contents).map(metric));
}

/** `[probability, 1 for right or 0 for wrong]`. */
export function outcomesOf(...pairs: readonly (readonly [number, number])[]): Outcome[] {
  return pairs.map(([probability, right]) => ({ probability, right: right === 1 }));
}
