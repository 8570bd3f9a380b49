import type { MessagePort } from "node:worker_threads";
import type { BoostedTrees } from "../learning/boosted-trees.ts";
import type { ScoredContents } from "../learning/label-profiles.ts";
import { linearScorer, storeLinearModel } from "../learning/linear-model.ts";
import type { LinearModel, StoredLinearModel } from "../learning/linear-model.ts";
import { newTo } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { trainLinear } from "../learning/train-linear.ts";
import { joinSets, trainTrees } from "../learning/train-trees.ts";
import type { TrainingSet } from "../learning/train-trees.ts";
import { trainTwoTower } from "../learning/train-two-tower.ts";
import type { VectorTag } from "../learning/train-two-tower.ts";
import { storeTwoTower } from "../learning/two-tower.ts";
import type { StoredTwoTower } from "../learning/two-tower.ts";
import { contentStems } from "../recall/words.ts";

export interface WithProgress {
  /** Is told how far the task is, in percent. */
  readonly progress: MessagePort;
}

export interface ModelTask extends WithProgress {
  readonly contents: readonly LabelledContent[];
  readonly tags: readonly VectorTag[];
  /** Of the encoder: the towers, which look at vectors, learn only from contents that are new to it. */
  readonly learnedFrom: number | undefined;
  /** Contents that are not learned from, to be scored by the classifiers of the profiled tags. */
  readonly unseen: readonly LabelledContent[];
  readonly profiled: readonly string[];
}

export interface FittedModels {
  readonly twoTower: StoredTwoTower;
  readonly byWords: FittedClassifiers;
  readonly byVector: FittedClassifiers;
}

interface FittedClassifiers {
  readonly linear: StoredLinearModel;
  readonly scored: ScoredContents;
}

export interface RankerTask extends WithProgress {
  /** In shared memory, as each thread reads nearly all. */
  readonly parts: readonly TrainingSet[];
  /** The part that says when to stop. */
  readonly stopOn: number;
}

/** Both models from the labels of these contents, and what the classifiers say of others. Run in a worker thread, as all in this file. */
export async function learnModels(task: ModelTask): Promise<FittedModels> {
  const { tags, learnedFrom } = task;
  const tellOf = teller(task);
  const tell = (part: number) => (done: number, total: number) => tellOf((part + done / total) / 3);
  const contents = task.contents.map((content) => ({ ...content, stems: contentStems(content) }));
  const newOnes = newTo({ learnedFrom }, contents);
  const towers = await trainTwoTower(newOnes, { tags, onBatch: tell(0) });
  const byWords = trainLinear(contents, { readVectors: false, onTag: tell(1) });
  const byVector = trainLinear(newOnes, { readVectors: true, onTag: tell(2) });
  return {
    twoTower: storeTwoTower(towers),
    byWords: fittedClassifiers(byWords, task),
    byVector: fittedClassifiers(byVector, task),
  };
}

function fittedClassifiers(
  linear: LinearModel,
  { unseen, profiled }: Pick<ModelTask, "unseen" | "profiled">,
): FittedClassifiers {
  const scores = unseen.flatMap((content) =>
    profiled.map(linearScorer(linear, content, content.vector)),
  );
  const contentIds = unseen.map(({ contentId }) => contentId);
  return {
    linear: storeLinearModel(linear),
    scored: { contentIds, scores: Float32Array.from(scores) },
  };
}

/** A ranker of all parts but one. */
export function learnRanker({ parts, stopOn, ...task }: RankerTask): BoostedTrees {
  const tell = teller(task);
  const [validation] = parts.slice(stopOn);
  if (!validation) throw new Error(`there is no part ${stopOn}`);
  const others = joinSets(parts.filter((_, part) => part !== stopOn));
  return trainTrees(others, {
    validation,
    seed: stopOn + 1,
    onTree: (trees, most) => tell(trees / most),
  });
}

/** Passes a share on, in whole percents. */
function teller({ progress }: WithProgress): (share: number) => void {
  let told = 0;
  return (share) => {
    const percent = Math.floor(100 * share);
    if (percent > told) progress.postMessage((told = percent));
  };
}
