import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { queryOf } from "../learning/learned-recall.ts";
import type { LearnedModels, LearnedQuery } from "../learning/learned-recall.ts";
import { loadLinearModel, storeLinearModel } from "../learning/linear-model.ts";
import type { StoredLinearModel } from "../learning/linear-model.ts";
import { newTo, readTags } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { trainLinear } from "../learning/train-linear.ts";
import { trainTwoTower } from "../learning/train-two-tower.ts";
import { loadTwoTower, storeTwoTower } from "../learning/two-tower.ts";
import type { StoredTwoTower } from "../learning/two-tower.ts";
import { contentStems } from "../recall/words.ts";

/** Fewer labels than this teach the models nothing that holds for other contents. */
const FEWEST_LABELS = 300;
/** Tags beyond those of the history that may be drawn as wrong answers. */
const OTHER_TAGS = 10_000;
const FOLDS = 3;

interface LearnDeps {
  readonly graph: Graph;
  readonly encoder: Pick<Encoder, "learnedFrom">;
}

interface LearnOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface StoredModels {
  readonly twoTower: StoredTwoTower;
  readonly linear: StoredLinearModel;
}

/** Models for new contents, and for each content that they learned from some that have not seen it. */
export interface CrossFitted {
  readonly final: LearnedModels;
  readonly stored: StoredModels;
  /** The content by the models of the folds that it is not in. */
  queryUnseen(content: LabelledContent): LearnedQuery;
}

/**
 * Learns the two-tower model and the linear classifiers from the labels of `contents`, and once more without each fold in
 * turn: the ranker must be trained on models that did not know the answer. Undefined where there are too few labels.
 */
export async function learnModels(
  { graph, encoder }: LearnDeps,
  contents: readonly LabelledContent[],
  { signal, onProgress }: LearnOptions,
): Promise<CrossFitted | undefined> {
  const labels = contents.flatMap((content) => [...content.tagIds]);
  if (labels.length < FEWEST_LABELS) return undefined;
  const tags = await readTags(graph, [...new Set(labels)], OTHER_TAGS);
  const examples = contents.map((content) => ({ ...content, stems: contentStems(content) }));
  const learn = async (part: typeof examples, turn: number): Promise<StoredModels> => {
    const report = (half: number) => (done: number, total: number) =>
      onProgress?.(Math.round(50 * (2 * turn + half + done / total)), 100 * (FOLDS + 1));
    const towers = await trainTwoTower(newTo(encoder, part), { tags, signal, onBatch: report(0) });
    const linear = await trainLinear(part, { signal, onTag: report(1) });
    return { twoTower: storeTwoTower(towers), linear: storeLinearModel(linear) };
  };
  const folds: LearnedModels[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = examples.filter((content) => foldOf(content) !== fold);
    folds.push(load(await learn(others, fold)));
  }
  const stored = await learn(examples, FOLDS);
  // What is measured is what will be served: the models as they come back from their stored form.
  const final = load(stored);
  return {
    final,
    stored,
    queryUnseen: (content) => queryOf(folds[foldOf(content)] ?? final, content, content.vector),
  };
}

function load({ twoTower, linear }: StoredModels): LearnedModels {
  return { twoTower: loadTwoTower(twoTower), linear: loadLinearModel(linear) };
}

/** Other digits of `place` than those that part the sample. */
function foldOf({ place }: { place: number }): number {
  return Math.floor(place * 1e6) % FOLDS;
}
