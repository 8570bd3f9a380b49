import { describe, expect, it } from "vitest";
import { combineConfidence } from "../../../tagging/confidence.ts";
import { fitLogistic, logitOf, predictLogit, sigmoid } from "../../../tagging/learning/logistic.ts";

const judged = (confidence: number) => ({ confidence, mass: 1, source: "LOGPROBS" }) as const;

describe("combineConfidence", () => {
  it("is the judge's own probability without a history and without a habit", () => {
    const { confidence, basis } = combineConfidence(judged(0.3), {
      prior: undefined,
      baseline: undefined,
    });
    expect(confidence).toBe(0.3);
    expect(basis).toBe("RAW");
  });

  it("takes a strict judge's habit off, also without a history", () => {
    const { confidence } = combineConfidence(judged(0.1), {
      prior: undefined,
      baseline: logitOf(0.1),
    });
    expect(confidence).toBeCloseTo(0.5, 10);
  });

  it("leaves the prior alone when the judge only follows its habit", () => {
    const { confidence, basis } = combineConfidence(judged(0.2), {
      prior: 0.7,
      baseline: logitOf(0.2),
    });
    expect(confidence).toBeCloseTo(0.7, 10);
    expect(basis).toBe("HISTORY_AND_JUDGE");
  });

  it("adds half of what the judge says beyond its habit, in log odds", () => {
    const { confidence } = combineConfidence(judged(0.8), { prior: 0.5, baseline: logitOf(0.5) });
    expect(logitOf(confidence)).toBeCloseTo(logitOf(0.8) / 2, 10);
  });

  it("takes no habit off a written answer, and counts it in full", () => {
    const written = { confidence: 2 / 3, mass: undefined, source: "ANSWER" } as const;
    const { confidence } = combineConfidence(written, { prior: 0.5, baseline: -3 });
    expect(confidence).toBeCloseTo(2 / 3, 10);
  });
});

describe("fitLogistic", () => {
  it("finds the probabilities of a table of counts", () => {
    const rows = Array.from({ length: 2000 }, (_, i) => [i < 1000 ? 0 : 1]);
    const labels = rows.map((_, i) => (i < 1000 ? i < 200 : i < 1900));
    const model = fitLogistic(["x"], { rows, labels });
    expect(sigmoid(predictLogit(model, [0]))).toBeCloseTo(0.2, 2);
    expect(sigmoid(predictLogit(model, [1]))).toBeCloseTo(0.9, 2);
  });

  it("stays finite where the classes are separable or a feature never varies", () => {
    const model = fitLogistic(["x", "constant"], {
      rows: [
        [0, 5],
        [1, 5],
        [2, 5],
      ],
      labels: [false, true, true],
    });
    expect(predictLogit(model, [2, 5])).toBeGreaterThan(predictLogit(model, [0, 5]));
    expect(model.weights.every(Number.isFinite)).toBe(true);
  });

  it("keeps to what is expected until the examples say otherwise", () => {
    const learnedFrom = (times: number) =>
      fitLogistic(
        ["x"],
        {
          rows: [0, 4].flatMap((x) => Array.from({ length: times }, () => [x])),
          labels: Array.from({ length: 2 * times }, (_, i) => i % 2 === 0),
        },
        [{ weight: 1, ridge: 10 }],
      );
    const slopeOf = (model: ReturnType<typeof fitLogistic>) =>
      predictLogit(model, [1]) - predictLogit(model, [0]);
    expect(slopeOf(learnedFrom(1))).toBeGreaterThan(0.9);
    expect(Math.abs(slopeOf(learnedFrom(100_000)))).toBeLessThan(0.01);
  });
});
