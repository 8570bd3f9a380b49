import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import type * as learners from "./model-worker.ts";
import type { WithProgress } from "./model-worker.ts";

const WORKER = fileURLToPath(new URL("model-worker.ts", import.meta.url));

type Learners = typeof learners;
type Task<Name extends keyof Learners> = Omit<Parameters<Learners[Name]>[0], "progress">;
type Learned<Name extends keyof Learners> = Awaited<ReturnType<Learners[Name]>>;

export interface LearnOptions {
  readonly signal?: AbortSignal | undefined;
  /** In percent of all that is learned. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Does the tasks, each in a thread of its own, at once as far as there are processors. In the order of `tasks`. */
export async function learnAtOnce<Name extends keyof Learners>(
  name: Name,
  tasks: readonly Task<Name>[],
  { signal, onProgress }: LearnOptions,
): Promise<Learned<Name>[]> {
  signal?.throwIfAborted();
  const pool = new Piscina<Task<Name> & WithProgress, Learned<Name>>({
    filename: WORKER,
    maxThreads: Math.min(availableParallelism(), tasks.length),
  });
  const percents = tasks.map(() => 0);
  const learn = async (task: Task<Name>, place: number): Promise<Learned<Name>> => {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", (percent: number) => {
      percents[place] = percent;
      onProgress?.(
        percents.reduce((sum, one) => sum + one),
        100 * tasks.length,
      );
    });
    try {
      const options = { name, transferList: [port2], signal };
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
