import { setInterval } from "node:timers/promises";
import { Repeater, SlidingBuffer } from "@repeaterjs/repeater";
import type { Graph } from "../../graph/graph.ts";
import { getJob } from "../../graph/queries/job.ts";
import type { JobRow, JobStatus } from "../../graph/queries/job.ts";

const POLL_MS = 1_000;
const OVER: readonly JobStatus[] = ["DONE", "FAILED", "CANCELLED"];

type Push = (job: JobRow) => void;

interface Watch {
  readonly pushes: Map<Push, () => void>;
  readonly stopping: AbortController;
  latest: JobRow | undefined;
}

/**
 * Follows jobs in the graph, whichever process works on them. However many follow a job, the graph is asked once a second, and
 * no more when the last is gone.
 */
export function createJobWatch(graph: Graph, { pollMs = POLL_MS }: { pollMs?: number } = {}) {
  const watches = new Map<string, Watch>();

  function join(jobId: string, push: Push, end: () => void): Watch {
    const known = watches.get(jobId);
    const watch = known ?? begin(jobId);
    watch.pushes.set(push, end);
    if (watch.latest) push(watch.latest);
    return watch;
  }

  function begin(jobId: string): Watch {
    const watch: Watch = { pushes: new Map(), stopping: new AbortController(), latest: undefined };
    watches.set(jobId, watch);
    void poll(jobId, watch);
    return watch;
  }

  function leave(jobId: string, watch: Watch, push: Push): void {
    watch.pushes.delete(push);
    if (watch.pushes.size === 0) close(jobId, watch);
  }

  function close(jobId: string, watch: Watch): void {
    watch.stopping.abort();
    if (watches.get(jobId) === watch) watches.delete(jobId);
  }

  async function poll(jobId: string, watch: Watch): Promise<void> {
    const { signal } = watch.stopping;
    const look = async () => {
      const job = await graph.maybeOne(getJob, { jobId });
      if (signal.aborted) return;
      if (job && JSON.stringify(job) !== JSON.stringify(watch.latest)) {
        watch.latest = job;
        for (const push of watch.pushes.keys()) push(job);
      }
      if (!job || OVER.includes(job.status)) {
        for (const end of watch.pushes.values()) end();
        close(jobId, watch);
      }
    };
    // A graph that does not answer is asked again; whoever follows sees nothing new meanwhile.
    const tryToLook = () => look().catch(() => undefined);
    await tryToLook();
    try {
      for await (const _tick of setInterval(pollMs, undefined, { signal, ref: false })) {
        await tryToLook();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  return {
    /** The job as it is, then whenever it has changed; ends with the job, or when there is none. A slow reader gets the newest. */
    follow(jobId: string): AsyncIterable<JobRow> {
      return new Repeater<JobRow>(async (push, stop) => {
        // A push that nobody waits for any more rejects.
        const pushQuietly: Push = (job) => void push(job).catch(() => undefined);
        const watch = join(jobId, pushQuietly, () => stop());
        await stop;
        leave(jobId, watch, pushQuietly);
      }, new SlidingBuffer(1));
    },
    /** How many jobs are followed, and by how many. */
    counts: () => ({
      jobs: watches.size,
      followers: [...watches.values()].reduce((sum, { pushes }) => sum + pushes.size, 0),
    }),
  };
}
