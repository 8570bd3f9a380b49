import { calibrate, calibrateRecall, fitCalibrator } from "./calibrator.ts";
import type { Calibrator, ReviewedCandidates } from "./calibrator.ts";
import { inPlaceOrder } from "../learning/sample.ts";

const FOLDS = 5;

/** A verdict beside the confidence of a calibrator that has not seen the content, and the judge's own. */
export interface CheckedPair {
  readonly contentId: string;
  readonly confidence: number;
  readonly rawConfidence: number | undefined;
  readonly prior: number;
  /** By recall alone, as if the LLM had not been asked. */
  readonly recallConfidence: number;
  readonly chosen: boolean;
  readonly right: boolean;
}

/** Each content by a calibrator fitted on the other contents: five folds, split by content. */
export function crossFit(contents: readonly ReviewedCandidates[]): CheckedPair[][] {
  const byPlace = inPlaceOrder(contents);
  return byPlace.flatMap((_, fold) => {
    if (fold >= FOLDS) return [];
    const model = fitCalibrator(byPlace.filter((__, i) => i % FOLDS !== fold));
    return byPlace.filter((__, i) => i % FOLDS === fold).map((content) => check(model, content));
  });
}

/** What a calibrator says of these contents, beside what people said. */
export function check(
  model: Calibrator,
  { contentId, candidates, right }: ReviewedCandidates,
): CheckedPair[] {
  const byRecall = calibrateRecall(model, candidates);
  return calibrate(model, candidates).flatMap((confidence, i) => {
    const [candidate, label] = [candidates[i], right[i]];
    if (!candidate || label === undefined) return [];
    const { rawConfidence, prior, chosenPlace } = candidate;
    return [
      {
        contentId,
        confidence,
        rawConfidence,
        prior,
        recallConfidence: byRecall[i] ?? 0,
        chosen: chosenPlace !== undefined,
        right: label,
      },
    ];
  });
}
