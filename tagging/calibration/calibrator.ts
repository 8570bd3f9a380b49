import { z } from "zod";
import { fitLogistic, LogisticModel, predictLogit, sigmoid } from "../learning/logistic.ts";
import { EVIDENCE_FEATURES, evidenceRows, MAIN_FEATURES, withoutLlm } from "./evidence.ts";
import type { CandidateEvidence } from "./evidence.ts";

/**
 * Without verdicts to the contrary, recall's probability stands as it is, and nothing else counts. The ridges are strong
 * enough that a few contents do not lead astray, and too weak to be felt with hundreds (`eval/calibration-curve.ts`).
 */
const RECALL_ALONE = EVIDENCE_FEATURES.map((feature) => ({
  weight: feature === "priorLogit" ? 1 : 0,
  ridge: MAIN_FEATURES.has(feature) ? 10 : 30,
}));
/** p as it is. */
const IDENTITY = [
  { weight: 1, ridge: 10 },
  { weight: 1, ridge: 10 },
];
/** Pairs from which the shape of the curve is fitted, too (beta calibration). */
const FEWEST_FOR_BETA = 3_000;

const Curve = z.object({
  method: z.enum(["PLATT", "BETA"]),
  /** Log odds from the evidence. */
  logistic: LogisticModel,
  /** p -> sigmoid(a · ln p − b · ln(1 − p) + c); null where Platt scaling has to do. */
  beta: z.object({ a: z.number(), b: z.number(), c: z.number() }).nullable(),
});
type Curve = z.output<typeof Curve>;

/** Turns the evidence on a candidate into a probability; plain data, stored on a Calibration vertex. */
export const Calibrator = z.object({
  full: Curve,
  /** From what recall says, where the LLM is not asked. */
  recallOnly: Curve,
});
export type Calibrator = z.output<typeof Calibrator>;

/** The candidates of one content and what people said of them; undefined where nobody said anything. */
export interface ReviewedCandidates {
  readonly contentId: string;
  readonly candidates: readonly CandidateEvidence[];
  readonly right: readonly (boolean | undefined)[];
  /** Whether people said that no tag at all fits. */
  readonly nothingFits: boolean;
  /** Tags that people gave and that are not among the candidates. */
  readonly missed: number;
}

/** Confidences, in [0, 1], of all candidates of one content, by all evidence. */
export function calibrate(
  { full }: Calibrator,
  candidates: readonly CandidateEvidence[],
): number[] {
  return through(full, candidates);
}

/** The same as if the LLM had not been asked. */
export function calibrateRecall(
  { recallOnly }: Calibrator,
  candidates: readonly CandidateEvidence[],
): number[] {
  return through(recallOnly, candidates.map(withoutLlm));
}

function through({ logistic, beta }: Curve, candidates: readonly CandidateEvidence[]): number[] {
  return evidenceRows(candidates).map((row) => {
    const p = sigmoid(predictLogit(logistic, row));
    return beta ? throughBeta(beta, p) : p;
  });
}

/**
 * Platt scaling (Platt, 1999) over the evidence instead of one score, and with many verdicts beta calibration (Kull et al.,
 * AISTATS 2017) after it. Both start from what recall says: the fewer the verdicts, the nearer they stay. Deterministic.
 */
export function fitCalibrator(contents: readonly ReviewedCandidates[]): Calibrator {
  const withRecallOnly = contents.map((content) => ({
    ...content,
    candidates: content.candidates.map(withoutLlm),
  }));
  return { full: fitCurve(contents), recallOnly: fitCurve(withRecallOnly) };
}

function fitCurve(contents: readonly ReviewedCandidates[]): Curve {
  const pairs = contents.flatMap(({ candidates, right }) =>
    evidenceRows(candidates).flatMap((row, i) => {
      const label = right[i];
      return label === undefined ? [] : [{ row, label }];
    }),
  );
  const rows = pairs.map(({ row }) => row);
  const labels = pairs.map(({ label }) => label);
  const logistic = fitLogistic(EVIDENCE_FEATURES, { rows, labels }, RECALL_ALONE);
  const beta =
    pairs.length < FEWEST_FOR_BETA
      ? null
      : fitBeta(
          rows.map((row) => sigmoid(predictLogit(logistic, row))),
          labels,
        );
  return { method: beta ? "BETA" : "PLATT", logistic, beta };
}

type Beta = NonNullable<Curve["beta"]>;

/** Null where the curve would fall somewhere: then it says nothing that the order does not. */
function fitBeta(probabilities: readonly number[], labels: readonly boolean[]): Beta | null {
  const { weights, mean, scale, bias } = fitLogistic(
    ["ln p", "-ln(1-p)"],
    { rows: probabilities.map(logsOf), labels },
    IDENTITY,
  );
  const [a = 0, b = 0] = weights.map((weight, i) => weight / (scale[i] ?? 1));
  if (a < 0 || b < 0) return null;
  return { a, b, c: bias - a * (mean[0] ?? 0) - b * (mean[1] ?? 0) };
}

function throughBeta({ a, b, c }: Beta, p: number): number {
  const [left = 0, right = 0] = logsOf(p);
  return sigmoid(a * left + b * right + c);
}

function logsOf(p: number): number[] {
  const bounded = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
  return [Math.log(bounded), -Math.log(1 - bounded)];
}
