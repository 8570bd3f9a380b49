import { describe, expect, it } from "vitest";
import {
  calibrationNoiseFloor,
  expectedCalibrationError,
} from "../../../../tagging/calibration/calibration-error.ts";
import { equalMassBins, reliabilityBins } from "../../../../tagging/calibration/reliability.ts";
import { areaUnderRiskCoverage } from "../../../../eval/metrics/risk-coverage.ts";
import { outcomesOf } from "./build.ts";

/** 30 distinct probabilities (numpy's default_rng(2025)): two in each of the 15 bins. */
const drawn = outcomesOf(
  ...([
    [0.704, 1],
    [0.949, 1],
    [0.249, 0],
    [0.772, 1],
    [0.044, 0],
    [0.836, 0],
    [0.033, 0],
    [0.686, 1],
    [0.12, 0],
    [0.159, 0],
    [0.417, 1],
    [0.808, 0],
    [0.526, 0],
    [0.632, 0],
    [0.735, 1],
    [0.381, 0],
    [0.303, 0],
    [0.235, 0],
    [0.887, 1],
    [0.527, 0],
    [0.338, 0],
    [0.19, 0],
    [0.107, 0],
    [0.62, 0],
    [0.48, 0],
    [0.443, 0],
    [0.981, 1],
    [0.571, 1],
    [0.271, 0],
    [0.901, 1],
  ] as const),
);

describe("equalMassBins", () => {
  it("puts as many outcomes into each bin, smallest probabilities first", () => {
    const outcomes = outcomesOf([0.9, 1], [0.1, 0], [0.5, 0], [0.7, 1], [0.3, 0]);
    const bins = equalMassBins(outcomes, 2).map((bin) => bin.map(({ probability }) => probability));
    expect(bins).toEqual([
      [0.1, 0.3, 0.5],
      [0.7, 0.9],
    ]);
    expect(equalMassBins(drawn).map(({ length }) => length)).toEqual(
      Array.from({ length: 15 }, () => 2),
    );
  });

  it("keeps equal probabilities together, whatever their order", () => {
    const outcomes = outcomesOf([0.2, 0], [0.5, 1], [0.5, 0], [0.5, 1]);
    const counts = [outcomes, outcomes.toReversed()].map((list) =>
      reliabilityBins(list, 4).map(({ count, shareRight }) => [count, shareRight]),
    );
    expect(counts[0]).toEqual([
      [1, 0],
      [3, 2 / 3],
    ]);
    expect(counts[1]).toEqual(counts[0]);
  });
});

describe("reliabilityBins", () => {
  it("sets the mean probability beside the share that is right", () => {
    const outcomes = outcomesOf([0.1, 0], [0.3, 1], [0.6, 1], [0.8, 1]);
    const [low, high] = reliabilityBins(outcomes, 2);
    expect(low).toMatchObject({ lowest: 0.1, highest: 0.3, count: 2, shareRight: 1 / 2 });
    expect(low?.meanProbability).toBeCloseTo(0.2, 12);
    expect(high).toMatchObject({ lowest: 0.6, highest: 0.8, count: 2, shareRight: 1 });
    expect(high?.meanProbability).toBeCloseTo(0.7, 12);
  });

  it("has no bins without outcomes", () => {
    expect(reliabilityBins([])).toEqual([]);
  });
});

describe("ECE", () => {
  it("weighs each bin's gap by its count", () => {
    // one probability, one bin: |0.7 − 2/4| of 4 outcomes; the other: |0.2 − 0| of 1
    const outcomes = outcomesOf([0.7, 1], [0.7, 0], [0.7, 1], [0.7, 0], [0.2, 0]);
    expect(expectedCalibrationError(outcomes)).toBeCloseTo((4 / 5) * 0.2 + (1 / 5) * 0.2, 12);
  });

  // mean |prob_true − prob_pred| of sklearn.calibration.calibration_curve(n_bins=15, strategy="quantile"), 1.9.1
  it("is what scikit-learn's calibration curve gives for bins of one size", () => {
    expect(expectedCalibrationError(drawn)).toBeCloseTo(0.26516666666666666, 12);
  });

  it("is undefined without outcomes", () => {
    expect(expectedCalibrationError([])).toBeUndefined();
    expect(calibrationNoiseFloor([])).toBeUndefined();
  });
});

describe("noise floor of ECE", () => {
  it("is 0 for a forecaster that is always certain", () => {
    expect(calibrationNoiseFloor(outcomesOf([1, 0], [0, 1]))).toBe(0);
  });

  it("is the mean gap of a fair coin for one bin of four", () => {
    // |heads/4 − 1/2|: 1/2 in 2 of 16 cases, 1/4 in 8, 0 in 6
    const coins = outcomesOf([0.5, 1], [0.5, 0], [0.5, 0], [0.5, 0]);
    const expected = (2 * 0.5 + 8 * 0.25) / 16;
    expect(calibrationNoiseFloor(coins, { draws: 20_000 })).toBeCloseTo(expected, 2);
  });

  // numpy, 20,000 draws of the same process: 0.2337, standard deviation of one draw 0.0407
  it("agrees with a simulation in numpy", () => {
    expect(calibrationNoiseFloor(drawn, { draws: 20_000 })).toBeCloseTo(0.2337, 2);
  });

  it("depends on the seed only", () => {
    expect(calibrationNoiseFloor(drawn)).toBe(calibrationNoiseFloor(drawn));
    expect(calibrationNoiseFloor(drawn, { seed: 2 })).not.toBe(calibrationNoiseFloor(drawn));
  });
});

describe("AURC", () => {
  it("is the mean share of wrong ones among the 1, 2, … most certain", () => {
    // 0/1, 1/2, 1/3, 2/4
    const outcomes = outcomesOf([0.2, 0], [0.9, 1], [0.4, 1], [0.7, 0]);
    expect(areaUnderRiskCoverage(outcomes)).toBeCloseTo((0 + 1 / 2 + 1 / 3 + 2 / 4) / 4, 12);
  });

  it("spreads the wrong ones of a tie evenly", () => {
    expect(areaUnderRiskCoverage(outcomesOf([0.5, 1], [0.5, 0]))).toBeCloseTo(1 / 2, 12);
    expect(areaUnderRiskCoverage(outcomesOf([0.5, 0], [0.5, 1]))).toBeCloseTo(1 / 2, 12);
  });

  it("is what numpy's cumulative mean of the errors gives", () => {
    expect(areaUnderRiskCoverage(drawn)).toBeCloseTo(0.3838635921554465, 12);
    expect(areaUnderRiskCoverage([])).toBeUndefined();
  });
});
