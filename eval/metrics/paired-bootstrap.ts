import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { AppError } from "../../core/errors.ts";
import type { Share } from "./share.ts";

const RESAMPLES = 2000;

/** By how much one system's metric exceeds the other's on the same contents. */
export interface PairedDifference {
  readonly difference: number;
  /** The 95% interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Two-sided; never below 2 / (resamples + 1). */
  readonly p: number;
  /** Resamples in which both metrics were defined; few of them mean a metric that hangs on few contents. */
  readonly resamples: number;
}

/**
 * Paired bootstrap over contents (Efron and Tibshirani 1993; Sakai 2006): draws as many contents as there are, with
 * replacement, and computes both systems' metric on the same draw, so that ratios such as micro-F1 are resampled whole.
 * The interval is the percentile interval, and p = 2 · min(#(d ≤ 0) + 1, #(d ≥ 0) + 1) / (resamples + 1), at most 1: it
 * asks how far the interval must be widened to touch 0. The same seed gives the same answer.
 *
 * @returns undefined where a metric is undefined on the contents themselves.
 * @throws AppError BAD_INPUT when the systems have different numbers of contents.
 */
export function pairedBootstrap(
  ours: readonly Share[],
  base: readonly Share[],
  { resamples = RESAMPLES, seed = 1 }: { resamples?: number; seed?: number } = {},
): PairedDifference | undefined {
  const pairs = pairUp(ours, base);
  const difference = differenceOver(pairs);
  if (difference === undefined) return undefined;
  const random = xoroshiro128plus(seed);
  const draw = () => pairs.flatMap(() => pairs[uniformInt(random, 0, pairs.length - 1)] ?? []);
  const drawn = Array.from({ length: resamples }, () => differenceOver(draw()))
    .filter((value) => value !== undefined)
    .toSorted((a, b) => a - b);
  const notAbove = drawn.filter((value) => value <= 0).length;
  const notBelow = drawn.filter((value) => value >= 0).length;
  return {
    difference,
    low: quantile(drawn, 0.025),
    high: quantile(drawn, 0.975),
    p: Math.min(1, (2 * (Math.min(notAbove, notBelow) + 1)) / (drawn.length + 1)),
    resamples: drawn.length,
  };
}

interface SharePair {
  readonly ours: Share;
  readonly base: Share;
}

function pairUp(ours: readonly Share[], base: readonly Share[]): SharePair[] {
  if (ours.length !== base.length) {
    throw new AppError(
      "BAD_INPUT",
      `A paired comparison needs the same contents: ${ours.length} against ${base.length}`,
    );
  }
  return ours.flatMap((share, i) => {
    const other = base[i];
    return other ? [{ ours: share, base: other }] : [];
  });
}

function differenceOver(pairs: readonly SharePair[]): number | undefined {
  const sum = { ours: 0, oursWhole: 0, base: 0, baseWhole: 0 };
  for (const pair of pairs) {
    sum.ours += pair.ours.part;
    sum.oursWhole += pair.ours.whole;
    sum.base += pair.base.part;
    sum.baseWhole += pair.base.whole;
  }
  if (sum.oursWhole === 0 || sum.baseWhole === 0) return undefined;
  return sum.ours / sum.oursWhole - sum.base / sum.baseWhole;
}

/** Between the two nearest values, linearly, as numpy does by default. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
