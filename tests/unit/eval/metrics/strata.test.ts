import { describe, expect, it } from "vitest";
import { stratumMetrics, stratumOf } from "../../../../eval/metrics/strata.ts";
import { measure } from "./build.ts";

const historyCounts = new Map([
  ["z", 0],
  ["r", 1],
  ["s", 9],
  ["f", 10],
  ["g", 500],
]);

describe("stratumOf", () => {
  it.each([
    ["absent", "unseen"],
    ["z", "unseen"],
    ["r", "rare"],
    ["s", "rare"],
    ["f", "frequent"],
    ["g", "frequent"],
  ])("puts %s among the %s", (tagId, stratum) => {
    expect(stratumOf(tagId, historyCounts)).toBe(stratum);
  });
});

describe("stratumMetrics", () => {
  // rare gold: r, s | r; rare candidates: r | -; rare kept: r, s | s (wrong)
  const contents = [
    { gold: "rsg", candidates: "rfg", kept: "rsf" },
    { gold: "rz", candidates: "fz", kept: "sz" },
    { gold: "", candidates: "r", kept: "" },
  ];

  it("asks for the tags of one stratum only", () => {
    const rare = stratumMetrics("rare", historyCounts);
    expect(measure(rare.candidateRecall, ...contents)).toBeCloseTo(1 / 3, 12);
    expect(measure(rare.precision, ...contents)).toBeCloseTo(2 / 3, 12);
    expect(measure(rare.recall, ...contents)).toBeCloseTo(2 / 3, 12);
    const unseen = stratumMetrics("unseen", historyCounts);
    expect(measure(unseen.candidateRecall, ...contents)).toBe(1);
    expect(measure(unseen.precision, ...contents)).toBe(1);
    const frequent = stratumMetrics("frequent", historyCounts);
    expect(measure(frequent.candidateRecall, ...contents)).toBe(1);
    expect(measure(frequent.precision, ...contents)).toBe(0);
    expect(measure(frequent.recall, ...contents)).toBe(0);
  });

  it("is undefined for an empty stratum", () => {
    const unseen = stratumMetrics("unseen", historyCounts);
    expect(measure(unseen.recall, { gold: "g", kept: "f" })).toBeUndefined();
    expect(measure(unseen.precision, { gold: "g", kept: "f" })).toBeUndefined();
  });
});
