import type { MessagePort } from "node:worker_threads";
import { storeLinearModel } from "../learning/linear-model.ts";
import type { StoredLinearModel } from "../learning/linear-model.ts";
import { newTo } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { trainLinear } from "../learning/train-linear.ts";
import { trainTwoTower } from "../learning/train-two-tower.ts";
import type { VectorTag } from "../learning/train-two-tower.ts";
import { storeTwoTower } from "../learning/two-tower.ts";
import type { StoredTwoTower } from "../learning/two-tower.ts";
import { contentStems } from "../recall/words.ts";

export interface ModelTask {
  readonly contents: readonly LabelledContent[];
  readonly tags: readonly VectorTag[];
  /** Of the encoder: the towers, which look at vectors, learn only from contents that are new to it. */
  readonly learnedFrom: number | undefined;
  /** Is told how far the task is, in percent. */
  readonly progress: MessagePort;
}

export interface StoredModels {
  readonly twoTower: StoredTwoTower;
  readonly linear: StoredLinearModel;
}

/** Run in a worker thread by `learnModels`: both models from the labels of these contents. */
export async function learn(task: ModelTask): Promise<StoredModels> {
  const { tags, learnedFrom, progress } = task;
  let told = 0;
  const tell = (half: number) => (done: number, total: number) => {
    const percent = Math.floor(50 * (half + done / total));
    if (percent > told) progress.postMessage((told = percent));
  };
  const contents = task.contents.map((content) => ({ ...content, stems: contentStems(content) }));
  const towers = await trainTwoTower(newTo({ learnedFrom }, contents), { tags, onBatch: tell(0) });
  const linear = trainLinear(contents, { onTag: tell(1) });
  return { twoTower: storeTwoTower(towers), linear: storeLinearModel(linear) };
}
