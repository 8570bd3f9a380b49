import { describe, expect, it } from "vitest";
import { outOfScopeRecallAt90 } from "../../../../eval/metrics/out-of-scope.ts";
import { casesOf } from "./build.ts";

const inScope = Array.from({ length: 10 }, (_, i) => ({
  gold: "a",
  ranked: "ab",
  probabilities: [(i + 1) / 10, 0],
}));
const outside = (...best: number[]) =>
  best.map((probability) => ({ ranked: "ab", probabilities: [0, probability] }));

describe("out-of-scope recall at 90 %", () => {
  it("is the share below what nine of ten contents in scope reach, equal ones not below", () => {
    // Nine of the ten reach 0.2.
    const cases = casesOf(...inScope, ...outside(0.1, 0.19, 0.2, 0.9));
    expect(outOfScopeRecallAt90(cases)).toBe(0.5);
  });

  it("counts a content without candidates as one that nobody is sure of", () => {
    expect(outOfScopeRecallAt90(casesOf(...inScope, {}))).toBe(1);
  });

  it("is undefined where one kind is missing, or every probability", () => {
    expect(outOfScopeRecallAt90(casesOf(...inScope))).toBeUndefined();
    expect(outOfScopeRecallAt90(casesOf(...outside(0.5)))).toBeUndefined();
    expect(outOfScopeRecallAt90(casesOf({ gold: "a", ranked: "a" }, {}))).toBeUndefined();
  });
});
