import type { Judgement } from "../llm/judge-tag.ts";
import { logitOf, sigmoid } from "./learning/logistic.ts";

/** Where a confidence comes from. */
export type ConfidenceBasis =
  /** The judge's P(Yes) as it is (LLM4Tag): there is no history to learn from. */
  | "RAW"
  /** Fitted on verdicts of people: among candidates with this confidence, so many are right. */
  | "CALIBRATED"
  /** The judge's evidence on top of how often such candidates were right in the history. */
  | "HISTORY_AND_JUDGE";

export interface Confidence {
  readonly confidence: number;
  readonly basis: ConfidenceBasis;
}

/**
 * Bayes' rule in log odds: what recall's evidence was worth in this deployment's history (`prior`), plus what the
 * judge says beyond its habit of saying Yes (`baseline`, log odds). Without a prior the judge's P(Yes) stands alone;
 * without log-probabilities its one written answer counts in the same way.
 */
export function combineConfidence(
  judgement: Judgement,
  { prior, baseline }: { prior: number | undefined; baseline: number | undefined },
): Confidence {
  if (prior === undefined) return { confidence: judgement.confidence, basis: "RAW" };
  const habit = judgement.source === "LOGPROBS" ? (baseline ?? 0) : 0;
  const evidence = logitOf(judgement.confidence) - habit;
  return { confidence: sigmoid(logitOf(prior) + evidence), basis: "HISTORY_AND_JUDGE" };
}
