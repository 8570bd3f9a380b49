/** A confidence that nothing was fitted on, and whether people said that the tag is right. */
interface Checked {
  readonly confidence: number;
  readonly right: boolean;
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
  let best: DialPosition | undefined;
  for (const cut of CUTS) {
    const position = dialAt(checked, cut);
    if (position.kept < fewest) continue;
    const right = Math.round(position.kept * position.precision);
    if (binomialBound(right, position.kept, 1 - PROMISE, "low") < wanted) break;
    best = position;
  }
  return best;
}

/** What this cut keeps. */
export function dialAt(checked: readonly Checked[], cut: number): DialPosition {
  const keptOnes = checked.filter(({ confidence }) => confidence >= cut);
  const right = keptOnes.filter((one) => one.right).length;
  const allRight = checked.filter((one) => one.right).length;
  const kept = keptOnes.length;
  const tail = (1 - PROMISE) / 2;
  return {
    cut,
    kept,
    precision: kept === 0 ? 1 : right / kept,
    low: binomialBound(right, kept, tail, "low"),
    high: binomialBound(right, kept, tail, "high"),
    recall: allRight === 0 ? 0 : right / allRight,
  };
}

const HALVINGS = 40;

/** The exact bound on a share (Clopper and Pearson, 1934): where seeing `right` of `all` becomes as unlikely as `tail`. */
export function binomialBound(
  right: number,
  all: number,
  tail: number,
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
