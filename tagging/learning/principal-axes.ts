import { covariance, EigenvalueDecomposition, Matrix } from "ml-matrix";
import { z } from "zod";
import { addScaled, dot, normaliseRows, rowOf } from "./matrix.ts";

/** The directions in which vectors differ most (principal component analysis), and where they all are. */
export interface PrincipalAxes {
  readonly mean: Float32Array;
  /** Axes of length 1, row after row, the one that tells most first. */
  readonly axes: Float32Array;
}

export const StoredAxes = z.object({ mean: z.array(z.number()), axes: z.array(z.number()) });
export type StoredAxes = z.output<typeof StoredAxes>;

/** More vectors do not turn the axes. */
const MOST_VECTORS = 4_000;

/** At most `most` axes of the vectors, and fewer than there are vectors. */
export function principalAxes(vectors: readonly ArrayLike<number>[], most: number): PrincipalAxes {
  const step = Math.ceil(vectors.length / MOST_VECTORS);
  const rows = vectors.filter((_, i) => i % step === 0).map((vector) => Array.from(vector));
  const table = new Matrix(rows);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance(table), {
    assumeSymmetric: true,
  });
  const strongest = realEigenvalues
    .map((variance, column) => ({ variance, column }))
    .toSorted((a, b) => b.variance - a.variance)
    .slice(0, Math.min(most, rows.length - 1));
  return {
    mean: Float32Array.from(table.mean("column")),
    axes: Float32Array.from(strongest.flatMap(({ column }) => eigenvectorMatrix.getColumn(column))),
  };
}

export function axisCount({ mean, axes }: PrincipalAxes): number {
  return mean.length === 0 ? 0 : axes.length / mean.length;
}

/** Where a vector lies on the axes, seen from the mean, scaled to length 1. */
export function onAxes(principal: PrincipalAxes, vector: ArrayLike<number>): Float32Array {
  const { mean, axes } = principal;
  const centred = Float32Array.from(vector);
  addScaled(centred, -1, mean);
  const places = Float32Array.from({ length: axisCount(principal) }, (_, axis) =>
    dot(rowOf(axes, axis, mean.length), centred),
  );
  normaliseRows(places, places.length);
  return places;
}

export function storeAxes({ mean, axes }: PrincipalAxes): StoredAxes {
  return { mean: [...mean], axes: [...axes] };
}

export function loadAxes({ mean, axes }: StoredAxes): PrincipalAxes {
  return { mean: Float32Array.from(mean), axes: Float32Array.from(axes) };
}
