import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { queryOf } from "../learning/learned-recall.ts";
import type { LearnedModels, LearnedQuery } from "../learning/learned-recall.ts";
import { loadLinearModel } from "../learning/linear-model.ts";
import { readTags } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { loadTwoTower } from "../learning/two-tower.ts";
import { learnAtOnce } from "./learn-at-once.ts";
import type { LearnOptions } from "./learn-at-once.ts";
import type { StoredModels } from "./model-worker.ts";

/** Fewer labels than this teach the models nothing that holds for other contents. */
const FEWEST_LABELS = 300;
/** Tags beyond those of the history that may be drawn as wrong answers. */
const OTHER_TAGS = 10_000;
const FOLDS = 3;

interface LearnDeps {
  readonly graph: Graph;
  readonly encoder: Pick<Encoder, "learnedFrom">;
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
 * turn: the ranker must be trained on models that did not know the answer. Undefined where there are too
 * few labels.
 */
export async function learnModels(
  { graph, encoder: { learnedFrom } }: LearnDeps,
  contents: readonly LabelledContent[],
  options: LearnOptions,
): Promise<CrossFitted | undefined> {
  const labels = contents.flatMap((content) => [...content.tagIds]);
  if (labels.length < FEWEST_LABELS) return undefined;
  const tags = await readTags(graph, [...new Set(labels)], OTHER_TAGS);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    contents.filter((content) => foldOf(content) !== fold),
  );
  const tasks = [contents, ...folds].map((part) => ({ contents: part, tags, learnedFrom }));
  const [stored, ...ofFolds] = await learnAtOnce("learnModels", tasks, options);
  if (!stored) throw new Error("no models were learned");
  // What is measured is what will be served: the models as they come back from their stored form.
  const final = load(stored);
  const unseen = ofFolds.map(load);
  return {
    final,
    stored,
    queryUnseen: (content) => queryOf(unseen[foldOf(content)] ?? final, content, content.vector),
  };
}

function load({ twoTower, linear }: StoredModels): LearnedModels {
  return { twoTower: loadTwoTower(twoTower), linear: loadLinearModel(linear) };
}

/** Other digits of `place` than those that part the sample. */
function foldOf({ place }: { place: number }): number {
  return Math.floor(place * 1e6) % FOLDS;
}
