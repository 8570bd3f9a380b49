import { z } from "zod";

/** A logistic regression over standardised features; plain data, so that it can be stored and read by people. */
export const LogisticModel = z.object({
  features: z.array(z.string()),
  mean: z.array(z.number()),
  scale: z.array(z.number()),
  weights: z.array(z.number()),
  bias: z.number(),
});
export type LogisticModel = z.output<typeof LogisticModel>;

const ROUNDS = 30;
const CONVERGED = 1e-8;

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The log odds of a probability, kept finite. */
export function logitOf(probability: number): number {
  const bounded = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(bounded / (1 - bounded));
}

export function predictLogit(model: LogisticModel, row: readonly number[]): number {
  return model.weights.reduce(
    (sum, weight, i) =>
      sum + weight * (((row[i] ?? 0) - (model.mean[i] ?? 0)) / (model.scale[i] ?? 1)),
    model.bias,
  );
}

interface Examples {
  /** One array of features per example. */
  readonly rows: readonly (readonly number[])[];
  /** Whether it is positive. */
  readonly labels: readonly boolean[];
}

/** Where a feature's weight stays as long as the examples do not say otherwise. */
export interface ExpectedWeight {
  /** Log odds per unit of the feature. */
  readonly weight: number;
  /** Penalty on half the squared distance to it, in log odds per standard deviation of the feature. */
  readonly ridge: number;
}

const NONE: ExpectedWeight = { weight: 0, ridge: 1 };

/**
 * Fits by Newton's method (iteratively reweighted least squares) with a ridge on all weights but the bias. Deterministic.
 * `expected`: one for each feature; without it all are drawn to 0.
 */
export function fitLogistic(
  features: readonly string[],
  { rows, labels }: Examples,
  expected: readonly ExpectedWeight[] = features.map(() => NONE),
): LogisticModel {
  const mean = features.map((_, i) => average(rows.map((row) => row[i] ?? 0)));
  const scale = features.map((_, i) => spread(rows.map((row) => row[i] ?? 0)));
  const inputs = rows.map((row) => [
    1,
    ...row.map((value, i) => (value - (mean[i] ?? 0)) / (scale[i] ?? 1)),
  ]);
  // In standard deviations, as the inputs are; the bias is free.
  const pulls = [{ weight: 0, ridge: 0 }, ...expected.map(inDeviations)];
  let coefficients: number[] = pulls.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep({ rows: inputs, labels }, coefficients, pulls);
    coefficients = coefficients.map((value, i) => value + (step[i] ?? 0));
    if (Math.max(...step.map(Math.abs)) < CONVERGED) break;
  }
  const [bias = 0, ...weights] = coefficients;
  return { features: [...features], mean, scale, weights, bias };

  function inDeviations({ weight, ridge }: ExpectedWeight, i: number): ExpectedWeight {
    return { weight: weight * (scale[i] ?? 1), ridge };
  }
}

/** The first of the coefficients is the bias. */
function newtonStep(
  { rows, labels }: Examples,
  coefficients: readonly number[],
  pulls: readonly ExpectedWeight[],
): number[] {
  const gradient = pulls.map(({ weight, ridge }, i) => ridge * (weight - (coefficients[i] ?? 0)));
  const hessian = pulls.map(({ ridge }, i) => pulls.map((_, j) => (i === j ? ridge : 0)));
  rows.forEach((row, n) => {
    const p = sigmoid(row.reduce((sum, value, i) => sum + value * (coefficients[i] ?? 0), 0));
    const error = Number(labels[n] ?? false) - p;
    const weight = Math.max(p * (1 - p), 1e-9);
    row.forEach((a, i) => {
      gradient[i] = (gradient[i] ?? 0) + error * a;
      const line = hessian[i] ?? [];
      row.forEach((b, j) => (line[j] = (line[j] ?? 0) + weight * a * b));
    });
  });
  return solve(hessian, gradient);
}

/** Gaussian elimination with partial pivoting; the ridge keeps the matrix regular. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let column = 0; column < size; column += 1) {
    const candidates = Array.from({ length: size - column }, (_, i) => i + column);
    const pivot = candidates.reduce((best, i) =>
      Math.abs(at(i, column)) > Math.abs(at(best, column)) ? i : best,
    );
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let i = column + 1; i < size; i += 1) {
      const factor = at(i, column) / at(column, column);
      rows[i] = (rows[i] ?? []).map((value, j) => value - factor * at(column, j));
    }
  }
  const result = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const known = result.reduce((sum, value, j) => (j > i ? sum + at(i, j) * value : sum), 0);
    result[i] = (at(i, size) - known) / at(i, i);
  }
  return result;
}

/** 0 of none. */
export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

/** Standard deviation; 1 for a feature that never varies. */
function spread(values: readonly number[]): number {
  const centre = average(values);
  return Math.sqrt(average(values.map((value) => (value - centre) ** 2))) || 1;
}
