import type { Graph } from "../../graph/graph.ts";
import { projectVector, trainProjection } from "../learning/query-projection.ts";
import type { QueryProjection, TagPair } from "../learning/query-projection.ts";
import { readTagVectors } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";

/** Fewer pairs than this teach the projection nothing that holds for other contents. */
const FEWEST_PAIRS = 300;
const MOST_PAIRS = 20_000;
const FOLDS = 3;

interface LearnOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A projection for new contents, and for each content that it learned from one that has not seen it. */
export interface CrossFitted {
  readonly final: QueryProjection;
  /** The content's vector by the projection of the folds that it is not in. */
  projectUnseen(content: LabelledContent): number[];
}

/**
 * Learns the query projection from the labels of `contents`, and once more without each fold in turn: the ranker
 * must be trained on projections that did not know the answer. Undefined where there are too few labels.
 */
export async function learnProjection(
  graph: Graph,
  contents: readonly LabelledContent[],
  { signal, onProgress }: LearnOptions,
): Promise<CrossFitted | undefined> {
  const tagIds = [...new Set(contents.flatMap((content) => [...content.tagIds]))].toSorted();
  const tagVectors = await readTagVectors(graph, tagIds);
  const learn = (part: readonly LabelledContent[], turn: number) =>
    trainProjection(pairsOf(part, tagVectors), {
      tagVectors,
      signal,
      onBatch: (done, total) => onProgress?.(turn * total + done, (FOLDS + 1) * total),
    });
  if (pairsOf(contents, tagVectors).length < FEWEST_PAIRS) return undefined;
  const folds: QueryProjection[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    folds.push(
      await learn(
        contents.filter((content) => foldOf(content) !== fold),
        fold,
      ),
    );
  }
  const final = await learn(contents, FOLDS);
  return {
    final,
    projectUnseen: (content) => projectVector(folds[foldOf(content)] ?? final, content.vector),
  };
}

function pairsOf(
  contents: readonly LabelledContent[],
  tagVectors: ReadonlyMap<string, unknown>,
): TagPair[] {
  const pairs = contents.flatMap(({ vector, tagIds }) =>
    [...tagIds]
      .filter((tagId) => tagVectors.has(tagId))
      .map((tagId) => ({ vector, tagId, tagIds })),
  );
  const step = Math.max(1, pairs.length / MOST_PAIRS);
  return Array.from(
    { length: Math.min(pairs.length, MOST_PAIRS) },
    (_, i) => pairs[Math.floor(i * step)]!,
  );
}

/** Other digits of `place` than those that part the sample. */
function foldOf({ place }: LabelledContent): number {
  return Math.floor(place * 1e6) % FOLDS;
}
