/**
 * Whether recall alone is sure of every candidate of a content: each calibrated probability is at most `cascade`, or at
 * least 1 less `cascade`. Never with 0, so that the LLM is always asked.
 */
export function isClear(recallConfidences: readonly number[], cascade: number): boolean {
  return (
    cascade > 0 &&
    recallConfidences.every((confidence) => Math.min(confidence, 1 - confidence) <= cascade)
  );
}
