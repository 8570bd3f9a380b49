/** Dense matrices as Float32Array, row after row. */

/** target += factor · source. */
export function addScaled(target: Float32Array, factor: number, source: ArrayLike<number>): void {
  // An indexed loop: training spends much of its time here.
  for (let i = 0; i < target.length; i += 1) target[i]! += factor * source[i]!;
}

export function dot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < left.length; i += 1) sum += left[i]! * right[i]!;
  return sum;
}

export function rowOf(matrix: Float32Array, row: number, columns: number): Float32Array {
  return matrix.subarray(row * columns, (row + 1) * columns);
}

export function transposed(matrix: Float32Array, columns: number): Float32Array {
  const rows = matrix.length / columns;
  const turned = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      turned[column * rows + row] = matrix[row * columns + column]!;
    }
  }
  return turned;
}

/** Scales each row to length 1, in place; returns the lengths before. */
export function normaliseRows(matrix: Float32Array, columns: number): number[] {
  const norms: number[] = [];
  for (let start = 0; start < matrix.length; start += columns) {
    const line = matrix.subarray(start, start + columns);
    const norm = Math.sqrt(dot(line, line)) || 1;
    line.forEach((value, i) => (line[i] = value / norm));
    norms.push(norm);
  }
  return norms;
}
