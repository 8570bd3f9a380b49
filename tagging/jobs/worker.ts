import { setTimeout as sleep } from "node:timers/promises";
import { expireItems, nextWork, openWork } from "../../graph/queries/job.ts";
import type { NextWork } from "../../graph/queries/job.ts";
import { finishJob } from "./finish-job.ts";
import { isPerContent, prepareJob } from "./prepare-job.ts";
import { workAsOne } from "./work-as-one.ts";
import { workOnItems } from "./work-on-items.ts";
import { BATCH, MAX_ATTEMPTS } from "./worker-deps.ts";
import type { JobDeps, JobStep, WorkOptions } from "./worker-deps.ts";

/** Leases that have ended are looked for that often. */
const SWEEPS_PER_LEASE = 3;
const LONGEST_SWEEP_MS = 5_000;
/** After an error nobody foresaw, so that it does not fill the log. */
const ERROR_PAUSE_MS = 1_000;

export interface WorkerOptions {
  /** Told of what kept a batch from being worked on; it is tried again. */
  readonly onError?: (error: unknown) => void;
  /** Told where the work stands; a test ends the process there. */
  readonly onStep?: (step: JobStep) => void;
}

export interface JobWorker {
  /** Ends the work in flight, gives back what is not done, and resolves then. */
  stop(): Promise<void>;
}

/**
 * Works on jobs until it is stopped. Any number of workers, in any number of processes, share the work; each may be killed at
 * any moment. What it held then is taken up by another when its lease ends.
 */
export function startJobWorker(deps: JobDeps, options: WorkerOptions = {}): JobWorker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const onError = options.onError ?? (() => undefined);
  const work: WorkOptions = { signal, onStep: options.onStep ?? (() => undefined) };

  let latest = "";
  /** What this process remembers may be older than the job. */
  const lookAnew = ({ jobId }: NextWork) => {
    if (jobId === latest) return;
    latest = jobId;
    deps.prior.forget();
    deps.settingsStore.forget();
    deps.calibrations.forget();
  };

  const workOnce = async (): Promise<boolean> => {
    if (signal.aborted) return false;
    try {
      const next = await findWork(deps);
      if (!next) return false;
      lookAnew(next);
      await workOn(deps, next, work);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      onError(error);
      await pause(signal);
      return false;
    }
  };

  const consumer = deps.queue.consume(workOnce, deps.jobConcurrency);
  const sweeping = sweepUntilStopped(deps, { signal, onError });
  return {
    async stop() {
      stopping.abort();
      await Promise.all([consumer.stop(), sweeping]);
    },
  };
}

function findWork({ graph, modelName, encoder, promptVersions }: JobDeps) {
  return graph.maybeOne(nextWork, {
    model: modelName,
    encoder: encoder.name,
    promptVersions: [...promptVersions],
  });
}

async function workOn(deps: JobDeps, next: NextWork, options: WorkOptions): Promise<void> {
  switch (next.task) {
    case "PREPARE":
      await prepareJob(deps, next, options);
      await announceOpenWork(deps);
      return;
    case "ITEMS":
      if (isPerContent(next.kind)) await workOnItems(deps, next, options);
      else await workAsOne(deps, next, options);
      // The last one out ends the job.
      await finishIfOver(deps, next, options);
      return;
    case "FINISH":
      await finishJob(deps, next, options);
      return;
  }
}

async function finishIfOver(deps: JobDeps, { jobId }: NextWork, options: WorkOptions) {
  const next = await findWork(deps);
  if (next?.jobId === jobId && next.task === "FINISH") await finishJob(deps, next, options);
}

interface SweepOptions {
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** Takes back what dead workers held, and reminds the queue of what it has forgotten. */
async function sweepUntilStopped(deps: JobDeps, { signal, onError }: SweepOptions): Promise<void> {
  const everyMs = Math.min(deps.leaseMs / SWEEPS_PER_LEASE, LONGEST_SWEEP_MS);
  while (!signal.aborted) {
    try {
      await deps.graph.one(expireItems, { maxAttempts: MAX_ATTEMPTS, limit: 1_000 });
      await announceOpenWork(deps);
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** A queue that does not answer costs time alone. */
export async function announceOpenWork({
  graph,
  queue,
}: Pick<JobDeps, "graph" | "queue">): Promise<void> {
  const { batches } = await graph.one(openWork, { size: BATCH });
  if (batches > 0) await queue.announce(batches);
}

async function pause(signal: AbortSignal): Promise<void> {
  await sleep(ERROR_PAUSE_MS, undefined, { signal }).catch(() => undefined);
}
