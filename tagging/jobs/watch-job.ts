import { setTimeout as sleep } from "node:timers/promises";
import { Repeater, SlidingBuffer } from "@repeaterjs/repeater";
import type { Graph } from "../../graph/graph.ts";
import { getJob } from "../../graph/queries/job.ts";
import type { JobRow, JobStatus } from "../../graph/queries/job.ts";

const POLL_MS = 1_000;
const OVER: readonly JobStatus[] = ["DONE", "FAILED", "CANCELLED"];

interface Follower {
  readonly push: (job: JobRow) => void;
  readonly end: () => void;
}

interface Watch {
  readonly followers: Set<Follower>;
  readonly stopping: AbortController;
  latest: JobRow | undefined;
}

/**
 * Follows jobs in the graph, whichever process works on them. However many follow a job, the graph is asked once a second, and
 * no more when the last is gone.
 */
export function createJobWatch(graph: Graph, { pollMs = POLL_MS }: { pollMs?: number } = {}) {
  const watches = new Map<string, Watch>();

  function begin(jobId: string): Watch {
    const watch: Watch = {
      followers: new Set(),
      stopping: new AbortController(),
      latest: undefined,
    };
    watches.set(jobId, watch);
    const look = async () => {
      if (await isOver(graph, jobId, watch)) close(jobId, watch);
    };
    void repeat(look, pollMs, watch.stopping.signal);
    return watch;
  }

  function close(jobId: string, watch: Watch): void {
    watch.stopping.abort();
    if (watches.get(jobId) === watch) watches.delete(jobId);
  }

  return {
    /** The job as it is, then whenever it has changed; ends with the job, or when there is none. A slow reader gets the newest. */
    follow(jobId: string): AsyncIterable<JobRow> {
      return new Repeater<JobRow>(async (push, stop) => {
        const follower: Follower = {
          // A push that nobody waits for any more rejects.
          push: (job) => void push(job).catch(() => undefined),
          end: () => stop(),
        };
        const watch = watches.get(jobId) ?? begin(jobId);
        watch.followers.add(follower);
        if (watch.latest) follower.push(watch.latest);
        await stop;
        watch.followers.delete(follower);
        if (watch.followers.size === 0) close(jobId, watch);
      }, new SlidingBuffer(1));
    },
    /** How many jobs are followed, and by how many. */
    counts: () => ({
      jobs: watches.size,
      followers: [...watches.values()].reduce((sum, { followers }) => sum + followers.size, 0),
    }),
  };
}

/** Looks once and tells whoever follows; says whether there is no more to see. */
async function isOver(graph: Graph, jobId: string, watch: Watch): Promise<boolean> {
  const job = await graph.maybeOne(getJob, { jobId });
  if (watch.stopping.signal.aborted) return true;
  if (job && JSON.stringify(job) !== JSON.stringify(watch.latest)) {
    watch.latest = job;
    for (const { push } of watch.followers) push(job);
  }
  if (job && !OVER.includes(job.status)) return false;
  for (const { end } of watch.followers) end();
  return true;
}

/** At once, then again and again. A graph that does not answer is asked again; whoever follows sees nothing new meanwhile. */
async function repeat(
  look: () => Promise<void>,
  everyMs: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await look().catch(() => undefined);
    await sleep(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
