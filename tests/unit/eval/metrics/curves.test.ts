import { describe, expect, it } from "vitest";
import { accuracyCoverageCurve } from "../../../../eval/metrics/accuracy-coverage.ts";
import { riskCoverageCurve } from "../../../../eval/metrics/risk-coverage.ts";
import { casesOf, outcomesOf } from "./build.ts";

describe("riskCoverageCurve", () => {
  it("has a point per distinct probability, from the most certain to all", () => {
    const outcomes = outcomesOf([0.2, 0], [0.9, 1], [0.5, 0], [0.5, 1]);
    expect(riskCoverageCurve(outcomes)).toEqual([
      { probability: 0.9, coverage: 1 / 4, risk: 0 },
      { probability: 0.5, coverage: 3 / 4, risk: 1 / 3 },
      { probability: 0.2, coverage: 1, risk: 2 / 4 },
    ]);
  });
});

describe("accuracyCoverageCurve", () => {
  const cases = casesOf(
    { gold: "ab", ranked: "axb", probabilities: [0.9, 0.6, 0.3] },
    { gold: "c", ranked: "yc", probabilities: [0.5, 0.4] },
    { gold: "", ranked: "z", probabilities: [0.2] },
    { gold: "d", ranked: "" },
  );

  it("gives precision and coverage of what each cut would keep", () => {
    expect(accuracyCoverageCurve(cases, [0, 0.4, 0.5, 0.9, 1])).toEqual([
      { cut: 0, precision: 3 / 6, coverage: 3 / 4 }, // a, b, c of a, x, b, y, c, z
      { cut: 0.4, precision: 2 / 4, coverage: 2 / 4 }, // a, c of a, x, y, c
      { cut: 0.5, precision: 1 / 3, coverage: 2 / 4 }, // a of a, x, y
      { cut: 0.9, precision: 1, coverage: 1 / 4 },
      { cut: 1, precision: undefined, coverage: 0 },
    ]);
  });

  it("goes from 0 to 1 in steps of 0.05 and never gains coverage", () => {
    const curve = accuracyCoverageCurve(cases);
    expect(curve.map(({ cut }) => cut)).toHaveLength(21);
    expect(curve.at(-1)?.cut).toBe(1);
    const coverage = curve.map((point) => point.coverage);
    expect(coverage).toEqual(coverage.toSorted((a, b) => b - a));
  });

  it("is empty for a system without probabilities", () => {
    expect(accuracyCoverageCurve(casesOf({ gold: "a", ranked: "a", kept: "a" }))).toEqual([]);
  });
});
