import { describe, expect, it } from "vitest";
import {
  candidateRecallAt,
  hitRate,
  rightCandidates,
} from "../../../../eval/metrics/recall-stage.ts";
import { measure } from "./build.ts";

/** 2 of 3 right, 0 of 1, 3 of 3; the last is out of scope and counts nowhere. */
const contents = [
  { gold: "abc", candidates: "xayb" },
  { gold: "d", candidates: "xyz" },
  { gold: "efg", candidates: "gfe" },
  { gold: "", candidates: "xyz" },
];

describe("recall stage", () => {
  it("#Right is the number of right candidates per in-scope content", () => {
    expect(measure(rightCandidates, ...contents)).toBeCloseTo((2 + 0 + 3) / 3, 12);
  });

  it("R@k is the mean share of the gold tags among the first k", () => {
    expect(measure(candidateRecallAt(20), ...contents)).toBeCloseTo((2 / 3 + 0 + 1) / 3, 12);
    expect(measure(candidateRecallAt(2), ...contents)).toBeCloseTo((1 / 3 + 0 + 2 / 3) / 3, 12);
  });

  it("HR#k is the share of contents with at least k right candidates", () => {
    expect(measure(hitRate(1), ...contents)).toBeCloseTo(2 / 3, 12);
    expect(measure(hitRate(2), ...contents)).toBeCloseTo(2 / 3, 12);
    expect(measure(hitRate(3), ...contents)).toBeCloseTo(1 / 3, 12);
  });

  it("looks at the first 20 candidates only", () => {
    const late = { gold: "u", candidates: "abcdefghijklmnopqrstu" };
    expect(measure(hitRate(1), late)).toBe(0);
    expect(measure(hitRate(1), { ...late, gold: "t" })).toBe(1);
  });

  it("takes the ranking of a system without a recall step", () => {
    expect(measure(rightCandidates, { gold: "ab", ranked: "bca" })).toBe(2);
  });

  it("is undefined where no content is in scope", () => {
    expect(measure(rightCandidates, { gold: "", candidates: "a" })).toBeUndefined();
  });
});
