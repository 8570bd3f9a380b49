import { describe, expect, it } from "vitest";
import { compareSystems } from "../../../../eval/metrics/compare-systems.ts";
import { relativeImprovement } from "../../../../eval/metrics/relative-improvement.ts";
import { scoreSystem } from "../../../../eval/metrics/score-system.ts";
import { ratioOf } from "../../../../eval/metrics/share.ts";
import { predict } from "./build.ts";

const gold = [
  { contentId: "1", tagIds: ["a", "b"] },
  { contentId: "2", tagIds: ["c"] },
  { contentId: "3", tagIds: [] },
];
const historyCounts = new Map([
  ["a", 12],
  ["b", 3],
]);
const ours = [
  predict("1", { candidates: "abx", ranked: "axb", kept: "ax", probabilities: [0.9, 0.6, 0.2] }),
  predict("2", { candidates: "yc", ranked: "cy", kept: "c", probabilities: [0.8, 0.1] }),
  predict("3", { candidates: "xy", ranked: "y", kept: "", probabilities: [0.3] }),
];
const base = [
  predict("1", { ranked: "xa", kept: "x" }),
  predict("2", { ranked: "c", kept: "c" }),
  predict("3", { ranked: "y", kept: "y" }),
];

describe("scoreSystem", () => {
  it("gives every metric one number under its name", () => {
    const { summary } = scoreSystem(ours, gold, { historyCounts });
    expect(summary).toMatchObject({
      contents: 3,
      outOfScopeContents: 1,
      goldTags: 3,
      unseenGoldTags: 1,
      rareGoldTags: 1,
      frequentGoldTags: 1,
      keptTags: 3,
      judgedTags: 6,
      rightCandidates: 3 / 2,
      hitAt20: 1,
      hitRate2: 1 / 2,
      accuracyAt1: 1,
      coverageAt1: 2 / 3,
      microPrecision: 2 / 3,
      microRecall: 2 / 3,
      macroPrecision: (1 / 2 + 1 + 1) / 3,
      outOfScopeRecall: 1,
      inScopeRecall: 1,
      inScopeAccuracy: 1,
      unseenCandidateRecall: 1,
      rareRecall: 0,
      frequentPrecision: 1,
      mrr: 1,
    });
    // right: 0.9, 0.8, 0.2; wrong: 0.6, 0.3, 0.1. 0.9 and 0.8 beat all three, 0.2 beats 0.1: 7 of 9
    expect(summary.auroc).toBeCloseTo(7 / 9, 12);
    expect(summary.brier).toBeCloseTo((0.01 + 0.36 + 0.64 + 0.04 + 0.01 + 0.09) / 6, 12);
    // six probabilities, six bins: the mean of |p − y|
    expect(summary.ece).toBeCloseTo((0.1 + 0.6 + 0.8 + 0.2 + 0.1 + 0.3) / 6, 12);
  });

  it("leaves undefined what a system without probabilities cannot have", () => {
    const { summary, curves } = scoreSystem(base, gold, { historyCounts });
    expect(summary).toMatchObject({
      ece: undefined,
      eceNoiseFloor: undefined,
      auroc: undefined,
      aurc: undefined,
      brier: undefined,
      logLoss: undefined,
      accuracyAt1: 1 / 2,
    });
    expect(curves).toEqual({ reliability: [], riskCoverage: [], accuracyCoverage: [] });
  });

  it("keeps what each content adds, in gold's order", () => {
    const { contentIds, perContent, summary } = scoreSystem(ours.toReversed(), gold, {
      historyCounts,
    });
    expect(contentIds).toEqual(["1", "2", "3"]);
    expect(perContent.microF1).toEqual([
      { part: 2, whole: 4 },
      { part: 2, whole: 2 },
      { part: 0, whole: 0 },
    ]);
    expect(ratioOf(perContent.microF1)).toBe(summary.microF1);
  });

  it("is deterministic", () => {
    expect(scoreSystem(ours, gold, { historyCounts })).toEqual(
      scoreSystem(ours, gold, { historyCounts }),
    );
  });

  it("refuses predictions that miss a content", () => {
    expect(() => scoreSystem(ours.slice(1), gold, { historyCounts })).toThrow(
      expect.objectContaining({ code: "BAD_INPUT", message: "Predictions miss contents: 1" }),
    );
  });
});

describe("compareSystems", () => {
  const left = scoreSystem(ours, gold, { historyCounts });
  const right = scoreSystem(base, gold, { historyCounts });

  it("sets the difference beside the two values and the relative improvement", () => {
    const found = compareSystems(left, right, { metric: "microPrecision", resamples: 200 });
    expect(found).toMatchObject({
      metric: "microPrecision",
      ours: 2 / 3,
      base: 1 / 3,
      relativeImprovement: 1,
      difference: 1 / 3,
    });
    expect(compareSystems(left, right, { metric: "brier" })).toBeUndefined();
  });

  it("refuses systems that were scored on different contents", () => {
    const other = scoreSystem(ours.slice(0, 1), gold.slice(0, 1), { historyCounts });
    expect(() => compareSystems(left, other, { metric: "mrr" })).toThrow(/2 against none$/);
    expect(() => compareSystems(other, left, { metric: "mrr" })).toThrow(/1 against 3$/);
  });
});

describe("relativeImprovement", () => {
  it("is the gain as a share of the base", () => {
    expect(relativeImprovement(0.9, 0.6)).toBeCloseTo(0.5, 12);
    expect(relativeImprovement(0.3, 0.6)).toBeCloseTo(-0.5, 12);
    expect(relativeImprovement(0.3, 0)).toBeUndefined();
  });
});
