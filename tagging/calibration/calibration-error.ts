import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Outcome } from "./outcome.ts";
import { equalMassBins, reliabilityBins } from "./reliability.ts";

const DRAWS = 200;

/**
 * Expected calibration error: Σ over bins of (bin's count / all) · |mean probability − share right|, over 15 bins of
 * equal mass. In [0, 1], smaller is better; undefined without outcomes. Naeini et al. 2015, with the equal-mass bins
 * of Nguyen and O'Connor 2015. Never 0 on finite data: compare it with {@link calibrationNoiseFloor}.
 */
export function expectedCalibrationError(outcomes: readonly Outcome[]): number | undefined {
  if (outcomes.length === 0) return undefined;
  const gaps = reliabilityBins(outcomes).map(
    ({ count, meanProbability, shareRight }) => count * Math.abs(meanProbability - shareRight),
  );
  return sum(gaps) / outcomes.length;
}

/**
 * The ECE that a perfectly calibrated forecaster would be expected to have with these very probabilities: the mean
 * ECE where each outcome is drawn to be right with its own probability, 200 times, seeded. In [0, 1].
 * Bröcker and Smith 2007 (consistency resampling); the draws take outcomes as independent.
 */
export function calibrationNoiseFloor(
  outcomes: readonly Outcome[],
  { draws = DRAWS, seed = 1 }: { draws?: number; seed?: number } = {},
): number | undefined {
  if (outcomes.length === 0) return undefined;
  const random = xoroshiro128plus(seed);
  const bins = equalMassBins(outcomes);
  const drawGap = (bin: readonly Outcome[]) =>
    Math.abs(
      sum(bin.map(({ probability }) => probability - Number(uniformFloat64(random) < probability))),
    );
  const drawn = Array.from({ length: draws }, () => sum(bins.map(drawGap)) / outcomes.length);
  return sum(drawn) / draws;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
