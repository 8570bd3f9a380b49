import type { Config } from "../../core/config.ts";
import { createBullQueue } from "./bull-queue.ts";
import { createJobs } from "./jobs.ts";
import { createMemoryQueue } from "./queue.ts";
import type { JobQueue } from "./queue.ts";
import { startJobWorker } from "./worker.ts";
import type { JobWorker, WorkerOptions } from "./worker.ts";
import type { JobDeps } from "./worker-deps.ts";

/** Jobs with the queue that the configuration names. */
export function composeJobs(
  config: Config["jobs"],
  deps: Omit<JobDeps, "queue" | "leaseMs" | "jobConcurrency">,
) {
  const queue = createQueue(config);
  const { leaseMs, concurrency: jobConcurrency } = config;
  return {
    jobs: createJobs({ graph: deps.graph, queue }),
    startWorker: (options?: WorkerOptions): JobWorker =>
      startJobWorker({ ...deps, queue, leaseMs, jobConcurrency }, options),
    close: () => queue.close(),
  };
}

/** In this process alone, or through Redis; the jobs themselves are in the graph either way. */
function createQueue({ redisUrl }: Config["jobs"]): JobQueue {
  return redisUrl === undefined ? createMemoryQueue() : createBullQueue({ url: redisUrl });
}
