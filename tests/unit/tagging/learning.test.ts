import { describe, expect, it } from "vitest";
import { predictTrees } from "../../../tagging/learning/boosted-trees.ts";
import { trainTrees } from "../../../tagging/learning/train-trees.ts";
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
