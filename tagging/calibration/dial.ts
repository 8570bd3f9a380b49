import type { Settings } from "../../core/settings.ts";

/** A confidence that nothing was fitted on, and whether people said that the tag is right. */
interface Checked {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * The confidences of each content's candidates as a cut sees them: in single-tag mode only the best of a content can be
 * kept, so that of the others counts as 0.
 */
export function asDialled<T extends Checked>(
  contents: readonly (readonly T[])[],
  mode: Settings["mode"],
): T[] {
  if (mode === "multi") return contents.flat();
  return contents.flatMap((tags) => {
    const best = Math.max(...tags.map(({ confidence }) => confidence));
    const first = tags.findIndex(({ confidence }) => confidence === best);
    return tags.map((tag, i) => (i === first ? tag : { ...tag, confidence: 0 }));
  });
}

/** What would be kept with a cut. */
export interface DialPosition {
  readonly cut: number;
  readonly kept: number;
  /** Share of the kept tags that are right, with its exact 90 % interval (Clopper and Pearson, 1934). */
  readonly precision: number;
  readonly low: number;
  readonly high: number;
  /** Share of the right candidates that are kept. */
  readonly recall: number;
}

/** How sure a promised precision is. */
export const PROMISE = 0.9;

/** Cuts that are tried, from 0.99 down. */
const CUTS = Array.from({ length: 99 }, (_, i) => (99 - i) / 100);
/** A bound is asked only where it would still hold with a few tags wrong, else one early mistake would end the search. */
const ROOM = 3;

/**
 * The lowest cut whose precision is at least `wanted` with 90 % certainty: the cut is lowered in fixed steps as long as the
 * exact binomial bound holds (fixed-sequence testing; Angelopoulos et al., "Learn then Test", 2021), so that trying many
 * cuts costs no certainty. Verdicts count as independent. Undefined where the verdicts cannot promise it.
 */
export function cutForPrecision(
  checked: readonly Checked[],
  wanted: number,
): DialPosition | undefined {
  const fewest = (ROOM * Math.log(1 - PROMISE)) / Math.log(wanted);
  let best: number | undefined;
  for (const cut of CUTS) {
    const { kept, right } = countAt(checked, cut);
    if (kept < fewest) continue;
    if (!isPromised({ right, all: kept }, wanted)) break;
    best = cut;
  }
  return best === undefined ? undefined : dialAt(checked, best);
}

/**
 * The highest cut that still keeps at least `wanted` of the right candidates, with 90 % certainty: the cut is raised in fixed
 * steps as long as the exact binomial bound holds, as in `cutForPrecision`. What is kept beyond it is likely out of scope.
 * Undefined where the verdicts cannot promise it.
 */
export function cutForRecall(
  checked: readonly Checked[],
  wanted: number,
): DialPosition | undefined {
  const all = checked.filter(({ right }) => right).length;
  let best: number | undefined;
  for (const cut of CUTS.toReversed()) {
    const { right } = countAt(checked, cut);
    if (!isPromised({ right, all }, wanted)) break;
    best = cut;
  }
  return best === undefined ? undefined : dialAt(checked, best);
}

/** Whether the lower bound of the share is at least `wanted` with the certainty of a promise: `binomialBound`, asked at one place. */
function isPromised({ right, all }: { right: number; all: number }, wanted: number): boolean {
  return right > 0 && 1 - cumulative(right - 1, all, wanted) <= 1 - PROMISE;
}

/**
 * The cut with the highest F1 of the kept tags. It is chosen by what the confidences let expect: of a few verdicts, which
 * cut comes out best is mostly chance. With confidences that mean what they say, it is half of the F1 that it gives (Lipton
 * et al., "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014). What it keeps is counted by the verdicts,
 * which had no say in the choice.
 *
 * @param missed right tags that are not among the candidates: the more there are, the lower the best cut
 */
export function cutForF1(checked: readonly Checked[], missed: number): DialPosition {
  const all = expectedRight(checked) + missed;
  const { cut } = CUTS.map((cut) => {
    const kept = checked.filter(({ confidence }) => confidence >= cut);
    return { cut, f1: (2 * expectedRight(kept)) / (kept.length + all) };
  }).reduce((best, one) => (one.f1 > best.f1 ? one : best));
  return dialAt(checked, cut);
}

function expectedRight(checked: readonly Checked[]): number {
  return checked.reduce((sum, { confidence }) => sum + confidence, 0);
}

/** The harmonic mean of precision and recall. */
export function f1Of({ precision, recall }: Pick<DialPosition, "precision" | "recall">): number {
  return (2 * precision * recall) / Math.max(precision + recall, 1e-9);
}

/** What this cut keeps. */
export function dialAt(checked: readonly Checked[], cut: number): DialPosition {
  const { kept, right } = countAt(checked, cut);
  const allRight = checked.filter((one) => one.right).length;
  const tail = (1 - PROMISE) / 2;
  return {
    cut,
    kept,
    precision: kept === 0 ? 1 : right / kept,
    recall: allRight === 0 ? 0 : right / allRight,
    low: binomialBound({ right, all: kept, tail }, "low"),
    high: binomialBound({ right, all: kept, tail }, "high"),
  };
}

function countAt(checked: readonly Checked[], cut: number): { kept: number; right: number } {
  const kept = checked.filter(({ confidence }) => confidence >= cut);
  return { kept: kept.length, right: kept.filter(({ right }) => right).length };
}

const HALVINGS = 40;

/** The exact bound on a share (Clopper and Pearson, 1934): where seeing `right` of `all` becomes as unlikely as `tail`. */
export function binomialBound(
  { right, all, tail }: { right: number; all: number; tail: number },
  side: "low" | "high",
): number {
  if (side === "low" && right === 0) return 0;
  if (side === "high" && right === all) return 1;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    const isTooLow =
      side === "low"
        ? 1 - cumulative(right - 1, all, middle) < tail
        : cumulative(right, all, middle) >= tail;
    if (isTooLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(X <= most) for X binomial with `trials` and `p`; summed in logarithms, so that thousands of trials do no harm. */
function cumulative(most: number, trials: number, p: number): number {
  let term = trials * Math.log1p(-p);
  let sum = Math.exp(term);
  for (let k = 1; k <= most; k += 1) {
    term += Math.log((trials - k + 1) / k) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(term);
  }
  return Math.min(sum, 1);
}
