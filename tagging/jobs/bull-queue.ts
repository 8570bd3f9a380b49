import { Queue, Worker } from "bullmq";
import type { JobQueue } from "./queue.ts";

const NAME = "tagwright-jobs";
const TICKET = "batch";
/** Redis may go away at any time: the graph knows what is to be done, so no ticket is worth a wait. */
const TICKET_OPTIONS = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
/** Tickets beyond these come when these are used up. */
const MOST_TICKETS = 1_000;

interface BullOptions {
  readonly url: string;
  /** Told of a Redis that does not answer; the queue goes on trying. */
  readonly onError?: (error: Error) => void;
  /** Before every key, where a Redis is shared. */
  readonly prefix?: string;
}

/**
 * Wakes any number of worker processes through Redis: a ticket stands for a batch that somebody should take from the graph.
 * Connects when it is used first.
 */
export function createBullQueue({
  url,
  onError = () => undefined,
  prefix = "tagwright",
}: BullOptions): JobQueue {
  let queue: Queue | undefined;

  /** Fails at once while Redis does not answer. */
  function open(): Queue {
    if (queue) return queue;
    const connection = { url, maxRetriesPerRequest: 1, enableOfflineQueue: true };
    queue = new Queue(NAME, { connection, prefix });
    queue.on("error", onError);
    return queue;
  }

  return {
    async announce(batches) {
      const tickets = open();
      // Those in work do not count: what they stand for is taken already, and a worker may hold one that has lost it.
      const { waiting = 0 } = await tickets.getJobCounts("waiting");
      const missing = Math.min(batches, MOST_TICKETS) - waiting;
      if (missing <= 0) return;
      const ticket = { name: TICKET, data: {}, opts: TICKET_OPTIONS };
      await tickets.addBulk(Array.from({ length: missing }, () => ticket));
    },
    consume(work, concurrency) {
      const connection = { url, maxRetriesPerRequest: null };
      const worker = new Worker(NAME, work, { connection, prefix, concurrency });
      worker.on("error", onError);
      return { stop: () => worker.close() };
    },
    async close() {
      await queue?.close();
      queue = undefined;
    },
  };
}
