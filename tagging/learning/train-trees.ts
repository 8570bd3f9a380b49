import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { leafValue } from "./boosted-trees.ts";
import type { BoostedTrees, Tree } from "./boosted-trees.ts";
import { binTable } from "./bins.ts";
import type { Table } from "./bins.ts";
import { growTree } from "./grow-tree.ts";
import { sigmoid } from "./logistic.ts";

export interface TrainingSet {
  readonly features: readonly string[];
  readonly table: Table;
  /** 1 for yes, 0 for no, one per row. */
  readonly labels: Uint8Array;
}

export interface TrainOptions {
  /** Rows that stop the training when more trees no longer help; never trained on. */
  readonly validation: TrainingSet;
  readonly seed?: number;
  readonly onTree?: (trees: number, most: number) => void;
}

const MOST_TREES = 300;
const PATIENCE = 20;
const LEARNING_RATE = 0.06;
const LEAVES = 24;
const RIDGE = 2;
const FEWEST_ROWS = 30;
const COLUMN_SHARE = 0.6;

/**
 * Gradient boosting with the logistic loss (Friedman, 2001), so that the sum of the trees is a probability.
 * Stops when the loss on `validation` has not fallen for 20 trees, and keeps the best. Deterministic for a seed.
 */
export function trainTrees(set: TrainingSet, options: TrainOptions): BoostedTrees {
  const { validation, seed = 1 } = options;
  const random = xoroshiro128plus(seed);
  const binned = binTable(set.table);
  const bias = logOdds(set.labels);
  const margins = new Float64Array(set.table.rows).fill(bias);
  const checked = new Float64Array(validation.table.rows).fill(bias);
  const gains = set.features.map(() => 0);
  const trees: Tree[] = [];
  let best = { trees: 0, loss: lossOf(checked, validation.labels) };
  while (trees.length < MOST_TREES && trees.length - best.trees < PATIENCE) {
    const tree = growTree(binned, gradientsOf(margins, set.labels), {
      leaves: LEAVES,
      fewestRows: FEWEST_ROWS,
      ridge: RIDGE,
      learningRate: LEARNING_RATE,
      columns: someColumns(set.features.length, random),
      gains,
    });
    trees.push(tree);
    addTree(margins, tree, set.table);
    addTree(checked, tree, validation.table);
    const loss = lossOf(checked, validation.labels);
    if (loss < best.loss) best = { trees: trees.length, loss };
    options.onTree?.(trees.length, MOST_TREES);
  }
  const gain = gains.reduce((sum, value) => sum + value, 0) || 1;
  return {
    features: [...set.features],
    bias,
    trees: trees.slice(0, best.trees),
    importance: gains.map((value) => value / gain),
  };
}

/** The rows of all, which must have the same features. */
export function joinSets(sets: readonly TrainingSet[]): TrainingSet {
  const [first] = sets;
  if (!first) throw new Error("there is no set to join");
  const rows = sets.reduce((sum, { table }) => sum + table.rows, 0);
  const { columns } = first.table;
  const values = new Float32Array(rows * columns);
  const labels = new Uint8Array(rows);
  let row = 0;
  for (const { table, labels: some } of sets) {
    values.set(table.values, row * columns);
    labels.set(some, row);
    row += table.rows;
  }
  return { features: first.features, table: { rows, columns, values }, labels };
}

function logOdds(labels: Uint8Array): number {
  const yes = labels.reduce((sum, label) => sum + label, 0);
  return Math.log((yes + 0.5) / (labels.length - yes + 0.5));
}

function gradientsOf(margins: Float64Array, labels: Uint8Array) {
  const gradient = new Float64Array(margins.length);
  const hessian = new Float64Array(margins.length);
  margins.forEach((margin, row) => {
    const p = sigmoid(margin);
    gradient[row] = p - (labels[row] ?? 0);
    hessian[row] = Math.max(p * (1 - p), 1e-9);
  });
  return { gradient, hessian };
}

function addTree(margins: Float64Array, tree: Tree, { columns, values }: Table): void {
  for (let row = 0; row < margins.length; row += 1) {
    margins[row]! += leafValue(tree, values.subarray(row * columns, (row + 1) * columns));
  }
}

/** Mean log loss. */
function lossOf(margins: Float64Array, labels: Uint8Array): number {
  let sum = 0;
  margins.forEach((margin, row) => {
    sum += Math.log1p(Math.exp(labels[row] ? -margin : margin));
  });
  return sum / Math.max(margins.length, 1);
}

/** A random part of the columns, in order, so that trees differ. */
function someColumns(count: number, random: RandomGenerator): number[] {
  const columns = Array.from({ length: count }, (_, column) => column);
  const wanted = Math.max(1, Math.round(count * COLUMN_SHARE));
  while (columns.length > wanted) columns.splice(uniformInt(random, 0, columns.length - 1), 1);
  return columns;
}
