import pLimit from "p-limit";
import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import type { TrainingSet } from "../learning/train-trees.ts";
import type { LearnedQuery } from "../learning/learned-recall.ts";
import { candidateFeatures, FEATURES } from "../recall/features.ts";
import type { PathEvidence } from "../recall/fuse.ts";
import { gatherPool, POOL } from "../recall/recall.ts";
import type { LabelledContent } from "../learning/sample.ts";
import type { ScoredContent } from "./score.ts";

const AT_ONCE = 4;

/** One content's candidates, as if it were new: it gives no votes, and its labels are out of every count. */
export interface Example {
  readonly content: LabelledContent;
  readonly tagIds: readonly string[];
  /** One row per candidate. */
  readonly rows: readonly Float32Array[];
  /** Of each candidate, its places on the paths that found it. */
  readonly places: readonly (readonly Pick<PathEvidence, "path" | "rank">[])[];
  /** Candidates that no other content of the history carries. */
  readonly unseen: ReadonlySet<string>;
}

interface GatherOptions {
  readonly settings: Settings;
  readonly query: ((content: LabelledContent) => LearnedQuery) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Leave-one-out over `contents`: recalls each and computes its candidates' features. Writes nothing. */
export async function gatherExamples(
  graph: Graph,
  contents: readonly LabelledContent[],
  { settings, query, signal, onProgress }: GatherOptions,
): Promise<Example[]> {
  const limit = pLimit(AT_ONCE);
  let done = 0;
  const gatherOne = async (content: LabelledContent): Promise<Example> => {
    signal?.throwIfAborted();
    const pool = await gatherPool(
      graph,
      {
        content,
        vector: content.vector,
        query: query?.(content),
        excludedId: content.contentId,
      },
      { settings, size: POOL },
    );
    onProgress?.((done += 1), contents.length);
    return {
      content,
      tagIds: pool.tags.map(({ tagId }) => tagId),
      rows: candidateFeatures(content, pool, content.tagIds),
      places: pool.tags.map(({ paths }) => paths.map(({ path, rank }) => ({ path, rank }))),
      unseen: new Set(
        pool.evidence
          .filter((tag) => tag.contents - Number(content.tagIds.has(tag.tagId)) === 0)
          .map(({ tagId }) => tagId),
      ),
    };
  };
  return Promise.all(contents.map((content) => limit(() => gatherOne(content))));
}

/** All candidates of all examples in one table, with whether each is right. */
export function trainingSet(examples: readonly Example[]): TrainingSet {
  const rows = examples.flatMap((example) => example.rows);
  const values = new Float32Array(rows.length * FEATURES.length);
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

/** An example in the order of `scoreOf`, its candidates' scores; ties keep the pool's order. */
export function scored(example: Example, scores: readonly number[]): ScoredContent {
  const order = example.tagIds.map((tagId, i) => ({ tagId, score: scores[i] ?? 0 }));
  const { tagIds: gold } = example.content;
  return {
    ranked: order.toSorted((a, b) => b.score - a.score).map(({ tagId }) => tagId),
    gold,
    unseen: new Set([...example.unseen].filter((tagId) => gold.has(tagId))),
  };
}
