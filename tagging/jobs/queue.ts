import { setTimeout as sleep } from "node:timers/promises";

/** One batch of work from the graph; says whether there was any. */
export type Work = () => Promise<boolean>;

export interface QueueConsumer {
  /** Resolves when no work is in flight any more. */
  stop(): Promise<void>;
}

/**
 * Brings workers to their work. What there is to do stands in the graph alone, so a queue may forget, repeat and
 * reorder everything: it costs time, never an item.
 */
export interface JobQueue {
  /** Says that so many batches wait, at least. */
  announce(batches: number): Promise<void>;
  /** Calls `work` whenever there may be something to do, so many at once. `work` does not throw. */
  consume(work: Work, concurrency: number): QueueConsumer;
  close(): Promise<void>;
}

const POLL_MS = 1_000;

/** Within one process; work that other processes announce is found by looking into the graph once a second. */
export function createMemoryQueue({ pollMs = POLL_MS }: { pollMs?: number } = {}): JobQueue {
  const sleepers = new Set<AbortController>();
  const wakeAll = () => sleepers.forEach((sleeper) => sleeper.abort());

  async function nap(): Promise<void> {
    const sleeper = new AbortController();
    sleepers.add(sleeper);
    await sleep(pollMs, undefined, { signal: sleeper.signal }).catch(() => undefined);
    sleepers.delete(sleeper);
  }

  return {
    async announce() {
      wakeAll();
    },
    consume(work, concurrency) {
      const state = { isStopped: false };
      const loop = async () => {
        while (!state.isStopped) if (!(await work())) await nap();
      };
      const loops = Array.from({ length: concurrency }, loop);
      return {
        async stop() {
          state.isStopped = true;
          wakeAll();
          await Promise.all(loops);
        },
      };
    },
    async close() {
      wakeAll();
    },
  };
}
