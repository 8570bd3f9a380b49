import type { Settings } from "../../core/settings.ts";
import type { LabelledContent } from "../learning/sample.ts";
import type { TrainingSet } from "../learning/train-trees.ts";
import { candidateFeatures, FEATURES } from "../recall/features.ts";
import type { WalkDeps } from "../recall/paths.ts";
import { gatherPool, POOL } from "../recall/recall.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import type { LeaveOneOutOptions } from "./leave-one-out.ts";
import type { ScoredContent } from "./score.ts";

/** One content's candidates as the ranker sees them; its own labels are out of every count. */
export interface Example {
  readonly content: LabelledContent;
  readonly tagIds: readonly string[];
  /** One row of features per candidate. */
  readonly rows: readonly Float32Array[];
}

/** Leave-one-out over `contents`: recalls each and computes its candidates' features. Writes nothing. */
export function gatherExamples(
  deps: WalkDeps,
  contents: readonly LabelledContent[],
  { settings, ...options }: LeaveOneOutOptions & { settings: Settings },
): Promise<Example[]> {
  return leaveOneOut(contents, options, async (input, content) => {
    const pool = await gatherPool(deps, input, { settings, size: POOL });
    return {
      content,
      tagIds: pool.tags.map(({ tagId }) => tagId),
      rows: candidateFeatures(content, pool, content.tagIds),
    };
  });
}

/** All candidates of all examples in one table, with whether each is right; in memory that threads can share. */
export function trainingSet(examples: readonly Example[]): TrainingSet {
  const rows = examples.flatMap((example) => example.rows);
  const values = shared(rows.length * FEATURES.length);
  rows.forEach((row, i) => values.set(row, i * FEATURES.length));
  const labels = examples.flatMap(({ content, tagIds }) =>
    tagIds.map((tagId) => Number(content.tagIds.has(tagId))),
  );
  return {
    features: FEATURES,
    table: { rows: rows.length, columns: FEATURES.length, values },
    labels: Uint8Array.from(labels),
  };
}

function shared(values: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(values * Float32Array.BYTES_PER_ELEMENT));
}

/** An example in the order of its candidates' scores; ties keep the pool's order. */
export function scored({ content, tagIds }: Example, scores: readonly number[]): ScoredContent {
  const order = tagIds.map((tagId, i) => ({ tagId, score: scores[i] ?? 0 }));
  return {
    content,
    ranked: order.toSorted((a, b) => b.score - a.score).map(({ tagId }) => tagId),
  };
}
