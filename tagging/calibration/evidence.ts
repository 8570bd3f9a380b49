import { logitOf } from "../learning/logistic.ts";

/** What is known of a candidate when its confidence is worked out. */
export interface CandidateEvidence {
  /** Recall's probability: it has read the ranks and scores of all paths, and how much the tag is used. */
  readonly prior: number;
  /** Place in recall, from 1. */
  readonly rank: number;
  /** The judge's P(Yes) and P(Yes) + P(No); undefined where it was not asked. */
  readonly rawConfidence?: number | undefined;
  readonly mass?: number | undefined;
  /** Place among the tags that the LLM chose, from 1; undefined where it did not choose it. */
  readonly chosenPlace?: number | undefined;
}

export const EVIDENCE_FEATURES = [
  "priorLogit",
  "judged",
  "judgeLogit",
  "chosen",
  "priorBelowBest",
  "priorLogShare",
  "inverseRank",
  "judgeAboveMean",
  "logMass",
  "inverseChosenPlace",
  "chosenCount",
] as const;

/** What recall alone says, without the LLM: the same evidence with nobody asked. */
export function withoutLlm({ prior, rank }: CandidateEvidence): CandidateEvidence {
  return { prior, rank };
}

/** What a little evidence teaches something about; the others tell details. */
export const MAIN_FEATURES: ReadonlySet<(typeof EVIDENCE_FEATURES)[number]> = new Set([
  "priorLogit",
  "judged",
  "judgeLogit",
  "chosen",
]);

/** One row per candidate of a content, in the order of EVIDENCE_FEATURES. What was not asked is 0. */
export function evidenceRows(candidates: readonly CandidateEvidence[]): number[][] {
  const priors = candidates.map(({ prior }) => logitOf(prior));
  const best = Math.max(...priors);
  const allPriors = candidates.reduce((sum, { prior }) => sum + prior, 1e-6);
  const judged = candidates.flatMap(({ rawConfidence }) =>
    rawConfidence === undefined ? [] : logitOf(rawConfidence),
  );
  const meanJudged = judged.reduce((sum, logit) => sum + logit, 0) / Math.max(judged.length, 1);
  const chosenCount = candidates.filter(({ chosenPlace }) => chosenPlace !== undefined).length;
  return candidates.map(({ prior, rank, rawConfidence, mass, chosenPlace }, i) => {
    const judge = rawConfidence === undefined ? undefined : logitOf(rawConfidence);
    return [
      priors[i] ?? 0,
      Number(judge !== undefined),
      judge ?? 0,
      Number(chosenPlace !== undefined),
      (priors[i] ?? 0) - best,
      Math.log(Math.max(prior, 1e-6) / allPriors),
      1 / rank,
      judge === undefined ? 0 : judge - meanJudged,
      Math.log(Math.max(mass ?? 1, 1e-6)),
      chosenPlace === undefined ? 0 : 1 / chosenPlace,
      chosenPlace === undefined ? 0 : 1 / chosenCount,
    ];
  });
}
