import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { JobRow } from "../../graph/queries/job.ts";
import type { RunDeps } from "../../tagging/run-contents.ts";
import { createBullQueue } from "../../tagging/jobs/bull-queue.ts";
import { createJobs } from "../../tagging/jobs/jobs.ts";
import type { JobRequest } from "../../tagging/jobs/jobs.ts";
import { createMemoryQueue } from "../../tagging/jobs/queue.ts";
import type { JobQueue } from "../../tagging/jobs/queue.ts";
import { startJobWorker } from "../../tagging/jobs/worker.ts";
import type { JobWorker, WorkerOptions } from "../../tagging/jobs/worker.ts";
import type { JobDeps } from "../../tagging/jobs/worker-deps.ts";
import { createEncoders } from "../../tagging/encoders/encoders.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { fakeSteps } from "./fake-steps.ts";
import { contents, importRows, newContents, tags } from "./small-world.ts";
import { openTestGraph } from "./test-graph.ts";

export type QueueKind = "in-process" | "Redis";

const OPEN = ["QUEUED", "RUNNING"];

/** A small world with jobs on a queue of the kind; only the LLM is a fake. */
export async function openJobs(kind: QueueKind, redisUrl: () => string) {
  const world = await openTestGraph();
  const { graph } = world;
  const importer = createImporter(world);
  const queue: JobQueue =
    kind === "Redis" ? createBullQueue({ url: redisUrl() }) : createMemoryQueue({ pollMs: 200 });
  const jobs = createJobs({ graph, queue });
  const workers: JobWorker[] = [];

  const run = <Row extends z.ZodObject>(text: string, row: Row, params: object = {}) => {
    const anything = z.looseObject({});
    const query = { name: "test", text: `CYPHER 25 ${text}`, mode: "write", row } as const;
    return graph.many({ ...query, params: anything }, params as Record<string, unknown>);
  };

  return {
    ...world,
    importer,
    jobs,
    run,
    async reset(): Promise<void> {
      await world.clear();
      await importRows(importer, { tags, contents: [...contents, ...newContents] });
    },
    start: (request: Partial<JobRequest> = {}) =>
      jobs.start({
        kind: "TAG",
        priority: 0,
        selection: { untagged: true },
        by: "test",
        ...request,
      }),
    /** Several may work at once. */
    work(change: Partial<JobDeps> = {}, options: WorkerOptions = {}): JobWorker {
      const steps: RunDeps = fakeSteps(world);
      const deps: JobDeps = {
        ...steps,
        calibrations: { ...steps.calibrations, refit: refuse },
        importer,
        tune: refuse,
        encoders: createEncoders(world),
        queue,
        leaseMs: 30_000,
        jobConcurrency: 1,
        ...change,
      };
      const worker = startJobWorker(deps, { onError: (error) => console.error(error), ...options });
      workers.push(worker);
      return worker;
    },
    /** As if nothing had been heard of any worker for too long. */
    async endLeases(): Promise<void> {
      await run(
        "MATCH (item:JobItem {status: 'RUNNING'}) SET item.leaseUntil = datetime() - duration('PT1S')",
        z.object({}),
      );
    },
    async until(jobId: string, is: (job: JobRow) => boolean): Promise<JobRow> {
      for (;;) {
        const job = await jobs.get(jobId);
        if (is(job)) return job;
        await sleep(50);
      }
    },
    ended(jobId: string): Promise<JobRow> {
      return this.until(jobId, ({ status }) => !OPEN.includes(status));
    },
    async stopWorkers(): Promise<void> {
      await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    },
    async close(): Promise<void> {
      await queue.close();
      await world.clear();
      await world.close();
    },
  };
}

export type Jobs = Awaited<ReturnType<typeof openJobs>>;

function refuse(): never {
  throw new AppError("BAD_INPUT", "the fake worker cannot do this");
}
