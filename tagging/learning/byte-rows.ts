import { rowOf } from "./matrix.ts";

const MOST_STEPS = 127;

/** The rows of a matrix, a byte a value: each row in 127 steps of its greatest value, as base64, and how much a step of each row is. */
export function storeRows(
  matrix: Float32Array,
  columns: number,
): { base64: string; scales: number[] } {
  const steps = new Int8Array(matrix.length);
  const rows = columns === 0 ? 0 : matrix.length / columns;
  const scales = Array.from({ length: rows }, (_, row) => {
    const line = rowOf(matrix, row, columns);
    const scale = line.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / MOST_STEPS;
    line.forEach((value, i) => (steps[row * columns + i] = scale ? Math.round(value / scale) : 0));
    return scale;
  });
  return { base64: Buffer.from(steps.buffer).toString("base64"), scales };
}

/** The steps of all rows, row after row. */
export function stepsOf(base64: string): Int8Array {
  return new Int8Array(Buffer.from(base64, "base64"));
}
