import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { describe, expect, it } from "vitest";
import {
  calibrationNoiseFloor,
  expectedCalibrationError,
} from "../../../tagging/calibration/calibration-error.ts";
import { calibrate, Calibrator, fitCalibrator } from "../../../tagging/calibration/calibrator.ts";
import type { ReviewedCandidates } from "../../../tagging/calibration/calibrator.ts";
import { check, crossFit } from "../../../tagging/calibration/cross-fit.ts";
import {
  asDialled,
  binomialBound,
  cutForF1,
  cutForPrecision,
  cutForRecall,
  dialAt,
  f1Of,
} from "../../../tagging/calibration/dial.ts";
import { evidenceRows, EVIDENCE_FEATURES } from "../../../tagging/calibration/evidence.ts";
import { average, logitOf, sigmoid } from "../../../tagging/learning/logistic.ts";

/** Contents whose truth is known: recall is overconfident by half, and the judge knows something beside it. */
function world(contents: number, candidates = 10): ReviewedCandidates[] {
  const random = xoroshiro128plus(7);
  const draw = () => uniformFloat64(random);
  return Array.from({ length: contents }, (_, c) => {
    const drawn = Array.from({ length: candidates }, (__, i) => {
      const truth = 4 * draw() - 3;
      const right = draw() < sigmoid(truth);
      const judge = right ? draw() : draw() - 0.8;
      const evidence = {
        prior: sigmoid(2 * truth),
        rank: i + 1,
        rawConfidence: sigmoid(judge - 3),
        mass: 0.9,
        chosenPlace: undefined,
      };
      return { evidence, right };
    });
    return {
      contentId: `content-${c}`,
      candidates: drawn.map(({ evidence }) => evidence),
      right: drawn.map(({ right }) => right),
      nothingFits: false,
      missed: 0,
    };
  });
}

const outcomesOf = (pairs: ReturnType<typeof crossFit>[number]) =>
  pairs.map(({ confidence, right }) => ({ probability: confidence, right }));
const brier = (outcomes: readonly { probability: number; right: boolean }[]) =>
  outcomes.reduce((sum, { probability, right }) => sum + (probability - Number(right)) ** 2, 0) /
  outcomes.length;

describe("the evidence on a candidate", () => {
  it("gives a row of finite numbers per candidate, also where nobody was asked", () => {
    const rows = evidenceRows([
      { prior: 0, rank: 1 },
      { prior: 1, rank: 2, rawConfidence: 0, mass: 0, chosenPlace: 1 },
    ]);
    expect(rows.map((row) => row.length)).toEqual([
      EVIDENCE_FEATURES.length,
      EVIDENCE_FEATURES.length,
    ]);
    expect(rows.flat().every(Number.isFinite)).toBe(true);
  });
});

describe("the calibrator", () => {
  it("makes overconfident probabilities mean what they say, on contents that it has not seen", () => {
    const pairs = crossFit(world(400)).flat();
    expect(pairs).toHaveLength(4_000);
    const calibrated = outcomesOf(pairs);
    const before = pairs.map(({ prior, right }) => ({ probability: prior, right }));
    const [error = 1, floor = 0] = [
      expectedCalibrationError(calibrated),
      calibrationNoiseFloor(calibrated),
    ];
    expect(error - floor).toBeLessThan(0.01);
    expect(expectedCalibrationError(before)).toBeGreaterThan(0.08);
    expect(brier(calibrated)).toBeLessThan(brier(before));
  });

  it("uses the judge where the judge knows something", () => {
    const contents = world(300);
    const blind = contents.map((content) => ({
      ...content,
      candidates: content.candidates.map(({ prior, rank }) => ({ prior, rank })),
    }));
    expect(brier(outcomesOf(crossFit(contents).flat()))).toBeLessThan(
      brier(outcomesOf(crossFit(blind).flat())) - 0.005,
    );
  });

  it("believes recall until the verdicts say otherwise", () => {
    const contents = world(400);
    // Recall means what it says here, and the judge speaks of the content before.
    const honest = contents.map((content, c) => ({
      ...content,
      candidates: content.candidates.map((one, i) => ({
        ...one,
        prior: sigmoid(logitOf(one.prior) / 2),
        rawConfidence: contents.at(c - 1)!.candidates[i]!.rawConfidence,
      })),
    }));
    const lost = Array.from({ length: 20 }, (_, i) => {
      const learnt = fitCalibrator(honest.slice(5 * i, 5 * i + 5));
      const unseen = honest.slice(200).flatMap((content) => check(learnt, content));
      const byRecall = unseen.map(({ prior, right }) => ({ probability: prior, right }));
      return brier(outcomesOf(unseen)) - brier(byRecall);
    });
    expect(average(lost)).toBeLessThan(0.0125);
  });

  it("fits the shape of the curve only with many verdicts and comes back from its stored form", () => {
    const few = fitCalibrator(world(200));
    expect(few.full.method).toBe("PLATT");
    const many = fitCalibrator(world(400));
    expect(many.full.method).toBe("BETA");
    const [content] = world(1);
    const stored = Calibrator.parse(JSON.parse(JSON.stringify(many)));
    expect(calibrate(stored, content!.candidates)).toEqual(calibrate(many, content!.candidates));
  });

  it("leaves out what nobody said anything about", () => {
    const contents = world(60);
    const partly = contents.map((content) => ({
      ...content,
      right: content.right.map((right, i) => (i < 5 ? right : undefined)),
    }));
    expect(crossFit(partly).flat()).toHaveLength(300);
  });
});

describe("the dial", () => {
  it("bounds a share as Clopper and Pearson do", () => {
    // R: binom.test(18, 20, conf.level = 0.9)$conf.int
    expect(binomialBound({ right: 18, all: 20, tail: 0.05 }, "low")).toBeCloseTo(0.7174, 3);
    expect(binomialBound({ right: 18, all: 20, tail: 0.05 }, "high")).toBeCloseTo(0.9819, 3);
    expect(binomialBound({ right: 0, all: 20, tail: 0.05 }, "low")).toBe(0);
    expect(binomialBound({ right: 20, all: 20, tail: 0.05 }, "high")).toBe(1);
  });

  const pairs = crossFit(world(400))
    .flat()
    .map(({ confidence, right }) => ({
      confidence,
      right,
      prior: logitOf(confidence),
    }));

  it("promises only what the verdicts carry", () => {
    const position = cutForPrecision(pairs, 0.8);
    expect(position?.precision).toBeGreaterThanOrEqual(0.8);
    expect(
      binomialBound(
        { right: Math.round(position!.kept * position!.precision), all: position!.kept, tail: 0.1 },
        "low",
      ),
    ).toBeGreaterThanOrEqual(0.8);
    expect(cutForPrecision(pairs.slice(0, 40), 0.95)).toBeUndefined();
  });

  it("keeps its promise on other contents", () => {
    const { cut } = cutForPrecision(pairs, 0.75)!;
    const model = fitCalibrator(world(400));
    const others = world(900).slice(400);
    const unseen = others.flatMap((content) =>
      calibrate(model, content.candidates).map((confidence, i) => ({
        confidence,
        right: content.right[i]!,
      })),
    );
    expect(dialAt(unseen, cut).high).toBeGreaterThanOrEqual(0.75);
  });

  it("promises a recall: the highest cut that keeps so many of the right ones, and none where too few were seen", () => {
    const position = cutForRecall(pairs, 0.8)!;
    expect(position.recall).toBeGreaterThan(0.8);
    expect(dialAt(pairs, position.cut + 0.05).recall).toBeLessThan(position.recall);
    expect(cutForRecall(pairs, 0.9)!.cut).toBeLessThan(position.cut);
    expect(cutForRecall(pairs.slice(0, 5), 0.9)).toBeUndefined();
  });

  it("keeps one tag of a content in single-tag mode", () => {
    const tags = [0.3, 0.9, 0.9].map((confidence, i) => ({ confidence, right: i === 2 }));
    expect(dialAt(asDialled([tags, tags], "multi"), 0.5).kept).toBe(4);
    expect(dialAt(asDialled([tags, tags], "single"), 0.5)).toMatchObject({
      kept: 2,
      precision: 0,
      recall: 0,
    });
  });

  it("finds the cut with the highest F1", () => {
    const content = [0.9, 0.8, 0.1, 0.05].map((confidence, i) => ({ confidence, right: i < 2 }));
    const { cut, kept, precision, recall } = cutForF1(
      Array.from({ length: 10 }, () => content).flat(),
      0,
    );
    expect({ kept, precision, recall }).toEqual({ kept: 20, precision: 1, recall: 1 });
    expect(cut).toBe(0.8);
  });

  it("chooses the best F1 by confidences that mean what they say, not by which of a few came out right", () => {
    const random = xoroshiro128plus(3);
    const draw = () => uniformFloat64(random);
    const honest = (size: number) =>
      Array.from({ length: size }, () => {
        const confidence = draw() ** 3;
        return { confidence, right: draw() < confidence };
      });
    const { cut, precision, recall } = cutForF1(honest(100_000), 0);
    expect(cut).toBeCloseTo(f1Of({ precision, recall }) / 2, 1);
    expect(cutForF1(honest(100_000), 25_000).cut).toBeLessThan(cut - 0.05);
    const ofFew = Array.from({ length: 50 }, () => cutForF1(honest(200), 0).cut);
    expect(Math.max(...ofFew.map((one) => Math.abs(one - cut)))).toBeLessThan(0.1);
  });

  it("keeps fewer and better tags the higher it is turned", () => {
    const positions = [0.2, 0.4, 0.6].map((cut) => dialAt(pairs, cut));
    expect(positions.map(({ kept }) => kept)).toEqual(
      positions.map(({ kept }) => kept).toSorted((a, b) => b - a),
    );
    expect(positions[2]!.precision).toBeGreaterThan(positions[0]!.precision);
  });
});
