import { describe, expect, it } from "vitest";
import { promisesOf } from "../../../../eval/metrics/promises.ts";
import { casesOf } from "./build.ts";

/** On the history: what has 0.8 is right, what has 0.3 is wrong. */
const checked = Array.from({ length: 400 }, (_, i) => ({
  confidence: i < 200 ? 0.8 : 0.3,
  right: i < 200,
}));
const measured = { checked, missed: 0 };

describe("promisesOf", () => {
  const cases = casesOf(
    { gold: "ab", ranked: "axb", probabilities: [0.9, 0.8, 0.2] },
    { gold: "c", ranked: "cd", probabilities: [0.5, 0.4] },
    { gold: "", ranked: "a", probabilities: [0.1] },
    { gold: "", ranked: "a", probabilities: [0.95] },
  );

  it("applies the history's cut to contents that it has not seen", () => {
    const found = promisesOf(cases, { measured, mode: "multi" });
    expect(found.map(({ goal }) => goal)).toEqual([
      "precision 0.9",
      "precision 0.95",
      "recall 0.9",
      "best F1",
    ]);
    const [atLeast90] = found;
    expect(atLeast90?.promised).toMatchObject({ cut: 0.31, precision: 1, kept: 200 });
    // Kept: a and x of the first, c and d of the second, a of the last.
    expect(atLeast90?.came).toMatchObject({
      tags: 5,
      precision: { precision: 2 / 5, low: expect.closeTo(0.076, 2) },
      precisionInScope: { precision: 2 / 4 },
      recall: 2 / 3,
      inScope: 1,
      outOfScope: 0.5,
    });
  });

  it("keeps one tag of a content at most where a content has one", () => {
    const [atLeast90] = promisesOf(cases, { measured, mode: "single" });
    expect(atLeast90?.came).toMatchObject({ tags: 3, recall: 2 / 3 });
  });

  it("says nothing of a goal that the history cannot promise, and has no precision where nothing is kept", () => {
    const [few] = promisesOf(cases, {
      measured: { checked: checked.slice(0, 5), missed: 0 },
      mode: "multi",
    });
    expect(few).toEqual({ goal: "precision 0.9", promised: undefined, came: undefined });
    const unsure = casesOf({ gold: "a", ranked: "a", probabilities: [0.1] });
    expect(promisesOf(unsure, { measured, mode: "multi" })[0]?.came).toEqual({
      tags: 0,
      precision: undefined,
      precisionInScope: undefined,
      recall: 0,
      inScope: 0,
      outOfScope: undefined,
    });
  });
});
