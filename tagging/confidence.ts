import type { Judgement } from "../llm/judge-tag.ts";
import { logitOf, sigmoid } from "./learning/logistic.ts";

/** Where a confidence comes from. */
export type ConfidenceBasis =
  /** The judge's P(Yes) (LLM4Tag), freed from its habit of saying Yes or No: there is no history to learn from. */
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
 * Recall and the judge read the same content and tag: taken in full, what both see would count twice (`eval/judged.ts`
 * compares shares).
 */
const JUDGE_SHARE = 0.5;

/**
 * Bayes' rule in log odds: what recall's evidence was worth in this deployment's history (`prior`; even odds without one),
 * plus what the judge says beyond its habit of saying Yes (`baseline`, log odds). Without log-probabilities the judge's one
 * written answer counts in the same way.
 */
export function combineConfidence(
  judgement: Judgement,
  { prior, baseline }: { prior: number | undefined; baseline: number | undefined },
): Confidence {
  const hasOdds = judgement.source === "LOGPROBS";
  const habit = hasOdds ? (baseline ?? 0) : 0;
  if (prior === undefined && habit === 0) return { confidence: judgement.confidence, basis: "RAW" };
  const evidence = logitOf(judgement.confidence) - habit;
  if (prior === undefined) return { confidence: sigmoid(evidence), basis: "RAW" };
  const share = hasOdds ? JUDGE_SHARE : 1;
  return { confidence: sigmoid(logitOf(prior) + share * evidence), basis: "HISTORY_AND_JUDGE" };
}
