import type { Graph } from "../../graph/graph.ts";
import { queryOf } from "../learning/learned-recall.ts";
import type { LearnedQuery } from "../learning/learned-recall.ts";
import { readTags } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { trainTwoTower } from "../learning/train-two-tower.ts";
import { loadTwoTower, storeTwoTower } from "../learning/two-tower.ts";
import type { StoredTwoTower, TwoTower } from "../learning/two-tower.ts";
import { contentStems } from "../recall/words.ts";

/** Fewer labels than this teach the towers nothing that holds for other contents. */
const FEWEST_LABELS = 300;
/** Tags beyond those of the history that may be drawn as wrong answers. */
const OTHER_TAGS = 10_000;
const FOLDS = 3;

interface LearnOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Towers for new contents, and for each content that they learned from some that have not seen it. */
export interface CrossFitted {
  readonly final: TwoTower;
  readonly stored: StoredTwoTower;
  /** The content by the towers of the folds that it is not in. */
  queryUnseen(content: LabelledContent): LearnedQuery;
}

/**
 * Learns the two-tower model from the labels of `contents`, and once more without each fold in turn: the ranker must be
 * trained on towers that did not know the answer. Undefined where there are too few labels.
 */
export async function learnTowers(
  graph: Graph,
  contents: readonly LabelledContent[],
  { signal, onProgress }: LearnOptions,
): Promise<CrossFitted | undefined> {
  const labels = contents.flatMap((content) => [...content.tagIds]);
  if (labels.length < FEWEST_LABELS) return undefined;
  const tags = await readTags(graph, [...new Set(labels)], OTHER_TAGS);
  const examples = contents.map((content) => ({ ...content, stems: contentStems(content) }));
  const learn = async (part: typeof examples, turn: number) =>
    storeTwoTower(
      await trainTwoTower(part, {
        tags,
        signal,
        onBatch: (done, total) =>
          onProgress?.(Math.round(100 * (turn + done / total)), 100 * (FOLDS + 1)),
      }),
    );
  const folds: TwoTower[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = examples.filter((content) => foldOf(content) !== fold);
    folds.push(loadTwoTower(await learn(others, fold)));
  }
  const stored = await learn(examples, FOLDS);
  // What is measured is what will be served: the model as it comes back from its stored form.
  const final = loadTwoTower(stored);
  return {
    final,
    stored,
    queryUnseen: (content) => queryOf(folds[foldOf(content)] ?? final, content, content.vector),
  };
}

/** Other digits of `place` than those that part the sample. */
function foldOf({ place }: { place: number }): number {
  return Math.floor(place * 1e6) % FOLDS;
}
