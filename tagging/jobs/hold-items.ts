import type { Graph } from "../../graph/graph.ts";
import { heartbeat } from "../../graph/queries/job.ts";
import type { ItemClaim } from "../save-result.ts";

const BEATS_PER_LEASE = 3;

interface Held {
  readonly graph: Graph;
  readonly claim: ItemClaim;
  readonly contentIds: readonly string[];
  readonly leaseMs: number;
}

/**
 * Keeps items while they are worked on. The signal is aborted when the caller's is, or when none of the items is held any
 * more: the job was paused or cancelled, or another worker has them.
 */
export async function whileHeld<T>(
  { graph, claim, contentIds, leaseMs }: Held,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const lost = new AbortController();
  const beat = async () => {
    const { held } = await graph.one(heartbeat, {
      ...claim,
      leaseMs,
      contentIds: [...contentIds],
    });
    if (held === 0) lost.abort();
  };
  // A graph that does not answer is noticed by the work itself.
  const timer = setInterval(() => void beat().catch(() => undefined), leaseMs / BEATS_PER_LEASE);
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    clearInterval(timer);
  }
}
