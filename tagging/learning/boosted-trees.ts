import { z } from "zod";
import { average, sigmoid } from "./logistic.ts";

/** A binary tree as parallel arrays; node 0 is the root, and `feature` is -1 at a leaf. */
const Tree = z.object({
  feature: z.array(z.int()),
  /** Rows whose value is at most this go left. */
  threshold: z.array(z.number()),
  left: z.array(z.int()),
  right: z.array(z.int()),
  value: z.array(z.number()),
});
export type Tree = z.output<typeof Tree>;

/** Gradient-boosted regression trees for a yes/no question; plain data, so that it can be stored in the graph. */
export const BoostedTrees = z.object({
  features: z.array(z.string()),
  /** Log odds before the first tree. */
  bias: z.number(),
  trees: z.array(Tree),
  /** Share of the total gain in the training loss that splits on each feature brought. */
  importance: z.array(z.number()),
});
export type BoostedTrees = z.output<typeof BoostedTrees>;

/** Probability of yes for one row of features, in the order of `model.features`. Microseconds. */
export function predictTrees(model: BoostedTrees, row: ArrayLike<number>): number {
  return sigmoid(model.trees.reduce((sum, tree) => sum + leafValue(tree, row), model.bias));
}

/** One model whose log odds are the mean of those of all, which must have the same features. */
export function meanOf(models: readonly BoostedTrees[]): BoostedTrees {
  const share = 1 / models.length;
  const { features = [] } = models[0] ?? {};
  return {
    features,
    bias: average(models.map(({ bias }) => bias)),
    trees: models.flatMap(({ trees }) =>
      trees.map((tree) => ({ ...tree, value: tree.value.map((value) => share * value) })),
    ),
    importance: features.map((_, i) => average(models.map(({ importance }) => importance[i] ?? 0))),
  };
}

export function leafValue(tree: Tree, row: ArrayLike<number>): number {
  let node = 0;
  let feature = tree.feature[0] ?? -1;
  while (feature >= 0) {
    const goesLeft = (row[feature] ?? 0) <= (tree.threshold[node] ?? 0);
    node = (goesLeft ? tree.left[node] : tree.right[node]) ?? 0;
    feature = tree.feature[node] ?? -1;
  }
  return tree.value[node] ?? 0;
}
