/** A table of features, row after row. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Each value as the number of its bin, column after column, and the upper edges of each column's bins. */
export interface Binned {
  readonly rows: number;
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly number[][];
}

export const MOST_BINS = 64;
const SAMPLE = 20_000;

/** Cuts each column into at most 64 bins of like many rows (quantiles of an even sample), for histogram-based trees. */
export function binTable(table: Table): Binned {
  const columns = Array.from({ length: table.columns }, (_, column) => binColumn(table, column));
  return {
    rows: table.rows,
    bins: columns.map(({ bins }) => bins),
    edges: columns.map(({ edges }) => edges),
  };
}

function binColumn({ rows, columns, values }: Table, column: number) {
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const sample: number[] = [];
  for (let row = 0; row < rows; row += step) sample.push(values[row * columns + column] ?? 0);
  const edges = quantileEdges(sample.toSorted((a, b) => a - b));
  const bins = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    bins[row] = binOf(edges, values[row * columns + column] ?? 0);
  }
  return { bins, edges };
}

function quantileEdges(sorted: readonly number[]): number[] {
  const edges = new Set<number>();
  for (let bin = 1; bin < MOST_BINS; bin += 1) {
    edges.add(sorted[Math.floor((bin * sorted.length) / MOST_BINS)] ?? 0);
  }
  return [...edges];
}

/** The first bin whose upper edge is not below the value; the last bin has none. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
