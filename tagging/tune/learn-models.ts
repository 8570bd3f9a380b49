import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { queryOf } from "../learning/learned-recall.ts";
import type { LearnedModels, LearnedQuery } from "../learning/learned-recall.ts";
import { loadLinearModel } from "../learning/linear-model.ts";
import { readTags } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { loadTwoTower } from "../learning/two-tower.ts";
import type { ModelTask, StoredModels } from "./model-worker.ts";

/** Fewer labels than this teach the models nothing that holds for other contents. */
const FEWEST_LABELS = 300;
/** Tags beyond those of the history that may be drawn as wrong answers. */
const OTHER_TAGS = 10_000;
const FOLDS = 3;
const WORKER = fileURLToPath(new URL("model-worker.ts", import.meta.url));

interface LearnDeps {
  readonly graph: Graph;
  readonly encoder: Pick<Encoder, "learnedFrom">;
}

interface LearnOptions {
  readonly signal?: AbortSignal | undefined;
  /** In percent of all that is learned. */
  readonly onProgress?: (done: number, total: number) => void;
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
 * turn: the ranker must be trained on models that did not know the answer. All at once, each in a thread of its own, as far
 * as there are processors. Undefined where there are too few labels.
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
  const [stored, ...ofFolds] = await learnAtOnce(tasks, options);
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

/** In the order of `tasks`. */
async function learnAtOnce(
  tasks: readonly Omit<ModelTask, "progress">[],
  { signal, onProgress }: LearnOptions,
): Promise<StoredModels[]> {
  signal?.throwIfAborted();
  const pool = new Piscina<ModelTask, StoredModels>({
    filename: WORKER,
    maxThreads: Math.min(availableParallelism(), tasks.length),
  });
  const percents = tasks.map(() => 0);
  const learn = async (task: (typeof tasks)[number], place: number): Promise<StoredModels> => {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", (percent: number) => {
      percents[place] = percent;
      onProgress?.(
        percents.reduce((sum, one) => sum + one),
        100 * tasks.length,
      );
    });
    try {
      const options = { name: "learn", transferList: [port2], signal };
      return await pool.run({ ...task, progress: port2 }, options);
    } finally {
      port1.close();
    }
  };
  try {
    return await Promise.all(tasks.map(learn));
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  } finally {
    await pool.destroy();
  }
}

function load({ twoTower, linear }: StoredModels): LearnedModels {
  return { twoTower: loadTwoTower(twoTower), linear: loadLinearModel(linear) };
}

/** Other digits of `place` than those that part the sample. */
function foldOf({ place }: { place: number }): number {
  return Math.floor(place * 1e6) % FOLDS;
}
