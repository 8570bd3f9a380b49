import { describe, expect, it } from "vitest";
import { auroc } from "../../../../eval/metrics/auroc.ts";
import { brierShare, logLossShare } from "../../../../eval/metrics/proper-scores.ts";
import { ratioOf } from "../../../../eval/metrics/share.ts";
import { outcomesOf } from "./build.ts";

/** Drawn with numpy's default_rng(2025), rounded to two places so that some tie. */
const drawn = outcomesOf(
  ...([
    [0.99, 1],
    [0.38, 0],
    [0.83, 1],
    [0.84, 1],
    [0.98, 1],
    [0.84, 0],
    [0.32, 0],
    [0.92, 1],
    [0.68, 1],
    [0.29, 0],
    [0.39, 0],
    [0.83, 1],
    [0.17, 0],
    [0.15, 0],
    [0.97, 1],
    [0.42, 1],
    [0.06, 0],
    [0.49, 1],
    [0.29, 0],
    [0.21, 0],
    [0.21, 0],
    [0.58, 1],
    [0.59, 1],
    [0.89, 0],
  ] as const),
);

describe("Brier score", () => {
  it("is the mean squared distance from what happened", () => {
    const outcomes = outcomesOf([0.8, 1], [0.3, 0], [1, 0]);
    expect(ratioOf([brierShare(outcomes)])).toBeCloseTo((0.04 + 0.09 + 1) / 3, 12);
  });

  it("is what scikit-learn's brier_score_loss (1.9.1) computes", () => {
    expect(ratioOf([brierShare(drawn)])).toBeCloseTo(0.139275, 12);
  });

  it("sums over contents with different numbers of outcomes", () => {
    const shares = [outcomesOf([0.8, 1]), outcomesOf(), outcomesOf([0.3, 0], [1, 0])].map(
      brierShare,
    );
    expect(ratioOf(shares)).toBeCloseTo((0.04 + 0.09 + 1) / 3, 12);
    expect(ratioOf([brierShare([])])).toBeUndefined();
  });
});

describe("log loss", () => {
  it("is the mean of -ln of the probability of what happened", () => {
    const outcomes = outcomesOf([0.8, 1], [0.3, 0]);
    const expected = -(Math.log(0.8) + Math.log(0.7)) / 2;
    expect(ratioOf([logLossShare(outcomes)])).toBeCloseTo(expected, 12);
  });

  // sklearn.metrics.log_loss, 1.9.1
  it("is what scikit-learn computes, also for certainties that were wrong", () => {
    expect(ratioOf([logLossShare(drawn)])).toBeCloseTo(0.4456241430788168, 12);
    const certain = outcomesOf([1, 1], [1, 0], [0.3, 1]);
    expect(ratioOf([logLossShare(certain)])).toBeCloseTo(12.415875397814363, 12);
  });
});

describe("AUROC", () => {
  it("is the share of right-wrong pairs in which the right one is more probable", () => {
    // 0.9 beats 0.8 and 0.1; 0.5 beats 0.1 only: 3 of 4
    expect(auroc(outcomesOf([0.9, 1], [0.8, 0], [0.5, 1], [0.1, 0]))).toBe(3 / 4);
  });

  it("counts a tie half", () => {
    // pairs of 0.5 (right): against 0.5 a half, against 0.1 one: 1.5 of 2
    expect(auroc(outcomesOf([0.5, 0], [0.5, 1], [0.1, 0]))).toBe(1.5 / 2);
    expect(auroc(outcomesOf([0.5, 1], [0.5, 0], [0.5, 0]))).toBe(1 / 2);
  });

  it("is what scikit-learn's roc_auc_score (1.9.1) computes, ties and all", () => {
    expect(auroc(drawn)).toBeCloseTo(0.892361111111111, 12);
  });

  it("is undefined where there is nothing to tell apart", () => {
    expect(auroc(outcomesOf([0.5, 1], [0.4, 1]))).toBeUndefined();
    expect(auroc(outcomesOf([0.5, 0]))).toBeUndefined();
    expect(auroc([])).toBeUndefined();
  });
});
