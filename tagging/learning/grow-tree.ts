import type { Tree } from "./boosted-trees.ts";
import { MOST_BINS } from "./bins.ts";
import type { Binned } from "./bins.ts";

export interface GrowOptions {
  readonly leaves: number;
  readonly fewestRows: number;
  /** L2 penalty on leaf values. */
  readonly ridge: number;
  readonly learningRate: number;
  /** The columns that this tree may split on. */
  readonly columns: readonly number[];
}

interface Gradients {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** Per column and bin: sums of gradient and hessian, and the number of rows. */
interface Histogram {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly count: Int32Array;
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Histogram;
  readonly split: Split | undefined;
}

/**
 * One regression tree by leaf-wise growth on histograms (LightGBM; Ke et al., NeurIPS 2017): the leaf whose split
 * gains most is split next. Deterministic: equal gains go to the lower column and bin. `gains` is added up per column.
 */
export function growTree(
  binned: Binned,
  gradients: Gradients,
  { gains, ...options }: GrowOptions & { gains: number[] },
): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  const grower = { binned, gradients, options };
  const rows = Int32Array.from({ length: binned.rows }, (_, row) => row);
  const leaves = [makeLeaf(grower, addNode(tree), { rows, histogram: histogramOf(grower, rows) })];
  while (leaves.length < options.leaves) {
    const best = indexOfBest(leaves);
    const leaf = leaves[best];
    if (!leaf?.split) break;
    gains[leaf.split.column] = (gains[leaf.split.column] ?? 0) + leaf.split.gain;
    leaves.splice(best, 1, ...splitLeaf(grower, tree, { ...leaf, split: leaf.split }));
  }
  for (const { node, histogram } of leaves) {
    tree.value[node] = options.learningRate * leafWeight(totalOf(grower, histogram), options.ridge);
  }
  return tree;
}

interface Grower {
  readonly binned: Binned;
  readonly gradients: Gradients;
  readonly options: GrowOptions;
}

function splitLeaf(grower: Grower, tree: Tree, leaf: Leaf & { split: Split }): Leaf[] {
  const { column, bin } = leaf.split;
  const bins = grower.binned.bins[column] ?? new Uint8Array();
  const left = leaf.rows.filter((row) => (bins[row] ?? 0) <= bin);
  const right = leaf.rows.filter((row) => (bins[row] ?? 0) > bin);
  const leftIsSmaller = left.length <= right.length;
  const smaller = histogramOf(grower, leftIsSmaller ? left : right);
  const larger = difference(leaf.histogram, smaller);
  const nodes = [addNode(tree), addNode(tree)] as const;
  tree.feature[leaf.node] = column;
  tree.threshold[leaf.node] = grower.binned.edges[column]?.[bin] ?? 0;
  tree.left[leaf.node] = nodes[0];
  tree.right[leaf.node] = nodes[1];
  return [
    makeLeaf(grower, nodes[0], { rows: left, histogram: leftIsSmaller ? smaller : larger }),
    makeLeaf(grower, nodes[1], { rows: right, histogram: leftIsSmaller ? larger : smaller }),
  ];
}

function makeLeaf(
  grower: Grower,
  node: number,
  { rows, histogram }: Pick<Leaf, "rows" | "histogram">,
): Leaf {
  return { node, rows, histogram, split: bestSplit(grower, histogram) };
}

function histogramOf({ binned, gradients, options }: Grower, rows: Int32Array): Histogram {
  const size = binned.bins.length * MOST_BINS;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size);
  const count = new Int32Array(size);
  for (const column of options.columns) {
    const bins = binned.bins[column] ?? new Uint8Array();
    const offset = column * MOST_BINS;
    // An indexed loop: this is where training spends its time.
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i]!;
      const at = offset + bins[row]!;
      gradient[at]! += gradients.gradient[row]!;
      hessian[at]! += gradients.hessian[row]!;
      count[at]! += 1;
    }
  }
  return { gradient, hessian, count };
}

function difference(whole: Histogram, part: Histogram): Histogram {
  return {
    gradient: whole.gradient.map((value, i) => value - (part.gradient[i] ?? 0)),
    hessian: whole.hessian.map((value, i) => value - (part.hessian[i] ?? 0)),
    count: whole.count.map((value, i) => value - (part.count[i] ?? 0)),
  };
}

interface Sums {
  readonly gradient: number;
  readonly hessian: number;
  readonly count: number;
}

function totalOf({ options }: Grower, histogram: Histogram): Sums {
  const offset = (options.columns[0] ?? 0) * MOST_BINS;
  const sum = (values: Float64Array | Int32Array): number => {
    let total = 0;
    for (let bin = 0; bin < MOST_BINS; bin += 1) total += values[offset + bin] ?? 0;
    return total;
  };
  return {
    gradient: sum(histogram.gradient),
    hessian: sum(histogram.hessian),
    count: sum(histogram.count),
  };
}

function bestSplit(grower: Grower, histogram: Histogram): Split | undefined {
  const total = totalOf(grower, histogram);
  let best: Split | undefined;
  for (const column of grower.options.columns) {
    const split = bestSplitOf(grower, histogram, { column, total });
    if (split && split.gain > (best?.gain ?? 1e-9)) best = split;
  }
  return best;
}

function bestSplitOf(
  { binned, options }: Grower,
  histogram: Histogram,
  { column, total }: { column: number; total: Sums },
): Split | undefined {
  const parent = score(total, options.ridge);
  const edges = binned.edges[column] ?? [];
  let best: Split | undefined;
  let left: Sums = { gradient: 0, hessian: 0, count: 0 };
  for (const bin of edges.keys()) {
    left = plusBin(left, histogram, column * MOST_BINS + bin);
    const right = {
      gradient: total.gradient - left.gradient,
      hessian: total.hessian - left.hessian,
      count: total.count - left.count,
    };
    if (Math.min(left.count, right.count) < options.fewestRows) continue;
    const gain = score(left, options.ridge) + score(right, options.ridge) - parent;
    if (gain > (best?.gain ?? 0)) best = { column, bin, gain };
  }
  return best;
}

function plusBin(sums: Sums, { gradient, hessian, count }: Histogram, at: number): Sums {
  return {
    gradient: sums.gradient + (gradient[at] ?? 0),
    hessian: sums.hessian + (hessian[at] ?? 0),
    count: sums.count + (count[at] ?? 0),
  };
}

function score({ gradient, hessian }: Sums, ridge: number): number {
  return gradient ** 2 / (hessian + ridge);
}

function leafWeight({ gradient, hessian }: Sums, ridge: number): number {
  return -gradient / (hessian + ridge);
}

function indexOfBest(leaves: readonly Leaf[]): number {
  const gains = leaves.map(({ split }) => split?.gain ?? 0);
  return gains.indexOf(Math.max(...gains));
}

function addNode(tree: Tree): number {
  tree.feature.push(-1);
  tree.threshold.push(0);
  tree.left.push(-1);
  tree.right.push(-1);
  return tree.value.push(0) - 1;
}
