import { describe, expect, it } from "vitest";
import {
  accuracyAt,
  coverageAt,
  f1At,
  ndcgAt,
  recallAt,
  reciprocalRank,
} from "../../../../eval/metrics/ranking.ts";
import { measure } from "./build.ts";

const OUT_OF_SCOPE = { gold: "", ranked: "xyz" };

describe("Acc@k", () => {
  it("for k = 1 is the share of in-scope contents whose first tag is right", () => {
    const contents = [{ gold: "a", ranked: "ab" }, { gold: "b", ranked: "ab" }, { gold: "c" }];
    expect(measure(accuracyAt(1), ...contents, OUT_OF_SCOPE)).toBeCloseTo(1 / 3, 12);
  });

  it("divides by the number given where that is less than k", () => {
    // first three of axbc: a, b right of 3; of the one given: 1 of 1; nothing given: 0
    const contents = [{ gold: "ab", ranked: "axbc" }, { gold: "abc", ranked: "a" }, { gold: "a" }];
    expect(measure(accuracyAt(3), ...contents)).toBeCloseTo((2 / 3 + 1 + 0) / 3, 12);
  });
});

describe("Coverage@k", () => {
  it("is the share of all contents that keep at least k tags", () => {
    const contents = [{ gold: "a", kept: "ab" }, { gold: "a", kept: "x" }, { gold: "a" }];
    expect(measure(coverageAt(1), ...contents, { gold: "", kept: "x" })).toBe(3 / 4);
    expect(measure(coverageAt(2), ...contents, { gold: "", kept: "x" })).toBe(1 / 4);
  });
});

describe("R@5", () => {
  it("is the mean share of the gold tags among the first five", () => {
    const contents = [
      { gold: "af", ranked: "abcdef" },
      { gold: "bc", ranked: "cb" },
    ];
    expect(measure(recallAt(5), ...contents, OUT_OF_SCOPE)).toBe((1 / 2 + 1) / 2);
  });
});

describe("F1@5", () => {
  it("is the mean of the contents' F1 of their first five", () => {
    // P = 2/5, R = 2/3: F1 = 2·2/(5+3); P = 1/2, R = 1: F1 = 2·1/(2+1); f is sixth; nothing given: 0
    const contents = [
      { gold: "abf", ranked: "abcdef" },
      { gold: "x", ranked: "xy" },
      { gold: "a" },
    ];
    expect(measure(f1At(5), ...contents, OUT_OF_SCOPE)).toBeCloseTo((4 / 8 + 2 / 3 + 0) / 3, 12);
  });
});

describe("nDCG", () => {
  it("discounts a right tag by log2 of its rank + 1", () => {
    // right at ranks 1 and 3 of two gold tags
    const dcg = 1 / Math.log2(2) + 1 / Math.log2(4);
    const ideal = 1 / Math.log2(2) + 1 / Math.log2(3);
    expect(measure(ndcgAt(Infinity), { gold: "ac", ranked: "abc" })).toBeCloseTo(dcg / ideal, 12);
  });

  it("counts gold tags that were not ranked in the ideal", () => {
    const ideal = 1 / Math.log2(2) + 1 / Math.log2(3);
    expect(measure(ndcgAt(Infinity), { gold: "az", ranked: "a" })).toBeCloseTo(1 / ideal, 12);
    expect(measure(ndcgAt(Infinity), { gold: "z", ranked: "a" }, OUT_OF_SCOPE)).toBe(0);
  });

  it("at k cuts the ranking and the ideal", () => {
    expect(measure(ndcgAt(1), { gold: "abc", ranked: "ax" })).toBe(1);
    expect(measure(ndcgAt(1), { gold: "b", ranked: "ab" })).toBe(0);
  });

  // sklearn.metrics.ndcg_score (1.9.1) per content, scores falling with the rank, unranked tags 0; then the mean.
  it.each([
    [Infinity, 0.7702202678584076],
    [5, 0.7702202678584076],
    [3, 0.6423372215124409],
  ])("at %s is what scikit-learn computes", (k, expected) => {
    const contents = [
      { gold: "abc", ranked: "xadbcefg" },
      { gold: "d", ranked: "edabcfgh" },
      { gold: "bfgh", ranked: "hgfbecad" },
    ];
    expect(measure(ndcgAt(k), ...contents)).toBeCloseTo(expected, 12);
  });
});

describe("MRR", () => {
  it("is the mean of 1 / rank of the first right tag", () => {
    const contents = [
      { gold: "ab", ranked: "xab" },
      { gold: "a", ranked: "a" },
      { gold: "a", ranked: "xyz" },
    ];
    expect(measure(reciprocalRank, ...contents, OUT_OF_SCOPE)).toBe((1 / 2 + 1 + 0) / 3);
  });
});
