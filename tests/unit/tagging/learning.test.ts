import { describe, expect, it } from "vitest";
import { meanOf, predictTrees } from "../../../tagging/learning/boosted-trees.ts";
import { encoderLearnsFrom } from "../../../tagging/learning/sample.ts";
import { joinSets, trainTrees } from "../../../tagging/learning/train-trees.ts";
import type { TrainingSet } from "../../../tagging/learning/train-trees.ts";

/** A repeatable number from 0 to 1 for each index. */
const noise = (i: number): number => (Math.sin(i * 12.9898) * 43758.5453) % 1 ** 2;
const unit = (i: number): number => Math.abs(noise(i));

/** Right where exactly one of two values is above a half (which no single split can tell), with a third of no use. */
function exclusiveOr(rows: number, from = 0): TrainingSet {
  const values = Float32Array.from({ length: rows * 3 }, (_, i) => unit(from + i));
  const labels = Uint8Array.from({ length: rows }, (_, row) =>
    Number(values[row * 3]! > 0.5 !== values[row * 3 + 1]! > 0.5),
  );
  return { features: ["a", "b", "useless"], table: { rows, columns: 3, values }, labels };
}

describe("trainTrees", () => {
  const train = () => trainTrees(exclusiveOr(2_000), { validation: exclusiveOr(500, 1e6) });

  it("learns what no single feature tells, as probabilities", () => {
    const model = train();
    expect(predictTrees(model, [0.1, 0.9, 0.5])).toBeGreaterThan(0.9);
    expect(predictTrees(model, [0.9, 0.9, 0.5])).toBeLessThan(0.1);
    const [a = 0, b = 0, useless = 0] = model.importance;
    expect(useless).toBeLessThan(Math.min(a, b) / 5);
  });

  it("repeats itself exactly", () => {
    expect(train()).toEqual(train());
  });

  it("gives the base rate where there is nothing to learn", () => {
    const { table, features } = exclusiveOr(1_000);
    const labels = Uint8Array.from({ length: 1_000 }, (_, row) => Number(row % 4 === 0));
    const constant = { features, table: { ...table, values: table.values.map(() => 1) }, labels };
    const model = trainTrees(constant, { validation: constant });
    expect(predictTrees(model, [1, 1, 1])).toBeCloseTo(0.25, 2);
  });
});

describe("joinSets", () => {
  it("has the rows of all, each with its label", () => {
    const [some, more] = [exclusiveOr(20), exclusiveOr(30, 100)];
    const joined = joinSets([some, more]);
    expect(joined.table).toMatchObject({ rows: 50, columns: 3 });
    expect([...joined.table.values]).toEqual([...some.table.values, ...more.table.values]);
    expect([...joined.labels]).toEqual([...some.labels, ...more.labels]);
  });
});

describe("meanOf", () => {
  it("has the mean log odds of its models, and their mean importance", () => {
    const models = [1, 2, 3].map((seed) =>
      trainTrees(exclusiveOr(500, seed * 1e4), { validation: exclusiveOr(200, 1e6), seed }),
    );
    const mean = meanOf(models);
    const logit = (p: number) => Math.log(p / (1 - p));
    for (const row of [
      [0.1, 0.9, 0.5],
      [0.7, 0.8, 0.1],
    ]) {
      const each = models.map((model) => logit(predictTrees(model, row)));
      expect(new Set(each).size).toBe(3);
      const wanted = each.reduce((sum, value) => sum + value, 0) / 3;
      expect(logit(predictTrees(mean, row))).toBeCloseTo(wanted, 8);
    }
    expect(mean.importance.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 8);
  });
});

describe("encoderLearnsFrom", () => {
  it("leaves 2,000 contents beside those held out, but four tenths at most", () => {
    expect([0, 200, 6_500].map(encoderLearnsFrom)).toEqual([0.4, 0.4, 0.4]);
    expect(encoderLearnsFrom(13_000)).toBeCloseTo(0.2, 8);
  });
});
