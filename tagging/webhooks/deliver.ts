import { randomUUID } from "node:crypto";
import pLimit from "p-limit";
import type { Logger } from "../../core/logger.ts";
import type { Graph } from "../../graph/graph.ts";
import {
  dueDeliveries,
  pruneDeliveries,
  recordAttempt,
  takeLease,
} from "../../graph/queries/webhook.ts";
import type { DueDelivery } from "../../graph/queries/webhook.ts";
import { sendDelivery } from "./send.ts";
import type { SendOptions } from "./send.ts";

const LOOK_EVERY_MS = 2_000;
const AFTER_FAILURE_MS = 5_000;
/** With five at once and ten seconds for each, a batch ends before the lease does. */
const BATCH = 20;
const AT_ONCE = 5;
const LEASE = { leaseName: "webhooks", seconds: 60 };
const KEEP_DAYS = 30;
const PRUNE_EVERY_MS = 3_600_000;
const PRUNED_AT_ONCE = 10_000;

export interface DelivererDeps extends SendOptions {
  readonly graph: Graph;
}

/** Empties the outbox. Of several processes one delivers at a time; dies it, another goes on after the lease. */
export function createDeliverer({ graph, ...options }: DelivererDeps) {
  const owner = randomUUID();
  let prunedAt = Number.NEGATIVE_INFINITY;
  const due = () => graph.many(dueDeliveries, { perWebhook: AT_ONCE, limit: BATCH });
  const lease = (seconds: number) => graph.maybeOne(takeLease, { ...LEASE, owner, seconds });

  async function deliver(delivery: DueDelivery, log: Logger): Promise<void> {
    const attempt = await sendDelivery(delivery, options);
    const { deliveryId, webhookId, event } = delivery;
    const { attempts } = (await graph.maybeOne(recordAttempt, { deliveryId, ...attempt })) ?? {};
    const { delayMs: _delayMs, ...result } = attempt;
    const line = { event: "webhook.attempt", deliveryId, webhookId, kind: event, attempts };
    log[attempt.status === "DEAD" ? "warn" : "info"]({ ...line, ...result });
  }

  async function prune(): Promise<void> {
    if (performance.now() - prunedAt < PRUNE_EVERY_MS) return;
    prunedAt = performance.now();
    await graph.one(pruneDeliveries, { days: KEEP_DAYS, limit: PRUNED_AT_ONCE });
  }

  /**
   * Attempts what is due once, and returns how many there were; 0 also while another process delivers.
   * @throws AppError GRAPH_UNAVAILABLE
   */
  async function deliverDue(log: Logger): Promise<number> {
    if ((await due()).length === 0 || !(await lease(LEASE.seconds))) return 0;
    // Read again, for another process may have delivered them before the lease was this one's.
    const deliveries = await due();
    const limit = pLimit(AT_ONCE);
    await Promise.all(deliveries.map((delivery) => limit(() => deliver(delivery, log))));
    await prune();
    return deliveries.length;
  }

  /** Delivers in the background until it is stopped; what is in flight then is waited for. */
  function start(log: Logger): () => Promise<void> {
    const stopping = new AbortController();
    const ended = loop(stopping.signal, log);
    return async () => {
      stopping.abort();
      await ended;
    };
  }

  async function loop(signal: AbortSignal, log: Logger): Promise<void> {
    let owns = false;
    while (!signal.aborted) {
      const delivered = await deliverDue(log).catch((err: unknown) => {
        log.warn({ event: "webhook.unavailable", err });
        return undefined;
      });
      owns ||= (delivered ?? 0) > 0;
      if (delivered) continue;
      await pause(delivered === undefined ? AFTER_FAILURE_MS : LOOK_EVERY_MS, signal);
    }
    // Hands the task over at once.
    if (owns) await lease(0).catch(() => undefined);
  }

  return { deliverDue, start };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
