/** Dense matrices as Float32Array, row after row. Plain loops: they run some hundred times per training. */

/** target += left · right, of shapes rows x inner and inner x columns. */
export function addProduct(
  target: Float32Array,
  [left, right]: readonly [Float32Array, Float32Array],
  [rows, inner, columns]: readonly [number, number, number],
): void {
  for (let row = 0; row < rows; row += 1) {
    const line = target.subarray(row * columns, (row + 1) * columns);
    for (let k = 0; k < inner; k += 1) {
      const factor = left[row * inner + k]!;
      if (factor !== 0) addScaled(line, factor, right.subarray(k * columns, (k + 1) * columns));
    }
  }
}

/** target += leftᵀ · right, both of shape rows x columns. */
export function addTransposedProduct(
  target: Float32Array,
  [left, right]: readonly [Float32Array, Float32Array],
  [rows, columns]: readonly [number, number],
): void {
  for (let row = 0; row < rows; row += 1) {
    const line = right.subarray(row * columns, (row + 1) * columns);
    for (let k = 0; k < columns; k += 1) {
      const factor = left[row * columns + k]!;
      addScaled(target.subarray(k * columns, (k + 1) * columns), factor, line);
    }
  }
}

function addScaled(target: Float32Array, factor: number, source: Float32Array): void {
  for (let i = 0; i < target.length; i += 1) target[i]! += factor * source[i]!;
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
    const norm = Math.hypot(...line) || 1;
    line.forEach((value, i) => (line[i] = value / norm));
    norms.push(norm);
  }
  return norms;
}
