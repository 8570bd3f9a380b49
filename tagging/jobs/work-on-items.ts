import { randomUUID } from "node:crypto";
import pLimit from "p-limit";
import { hasCode, isAbort } from "../../core/errors.ts";
import { Settings } from "../../core/settings.ts";
import {
  claimItems,
  pauseJob,
  postponeJob,
  recoverJob,
  settleItems,
} from "../../graph/queries/job.ts";
import type { NextWork } from "../../graph/queries/job.ts";
import { linkContents } from "../recall/link.ts";
import type { ItemClaim } from "../save-result.ts";
import { settleThenThrow } from "../settle.ts";
import { tagStored } from "../tag-stored.ts";
import { whileHeld } from "./hold-items.ts";
import { BATCH, MAX_ATTEMPTS } from "./worker-deps.ts";
import type { JobDeps, WorkOptions } from "./worker-deps.ts";

const CHANGED =
  "What `tune` has learned is another since the job began, so that the rest would rest on other evidence. " +
  "Cancel it and start a new one, or put the version of then back in force (`tagwright settings`) and resume";

interface Batch {
  readonly job: NextWork;
  readonly claim: ItemClaim;
  readonly contentIds: readonly string[];
}

/**
 * Takes the next contents of a job and tags them. Each result is written together with the end of its item; whatever is not
 * written goes back, or is taken back when the lease ends.
 * @throws AppError GRAPH_UNAVAILABLE
 */
export async function workOnItems(
  deps: JobDeps,
  job: NextWork,
  { signal, onStep }: WorkOptions,
): Promise<void> {
  const { graph, leaseMs } = deps;
  const { jobId } = job;
  if (await hasChanged(deps, job)) {
    await graph.maybeOne(pauseJob, { jobId, reason: CHANGED });
    return;
  }
  const claim = { jobId, lease: randomUUID() };
  const worker = `pid ${process.pid}`;
  const rows = await graph.many(claimItems, { ...claim, leaseMs, worker, limit: BATCH });
  if (rows.length === 0) return;
  onStep("CLAIMED");
  const contentIds = rows.map(({ contentId }) => contentId);
  const batch = { job, claim, contentIds };
  try {
    await whileHeld({ graph, claim, contentIds, leaseMs }, signal, (held) =>
      tagBatch(deps, batch, { signal: held, onStep }),
    );
    if (job.failures > 0) await graph.maybeOne(recoverJob, { jobId });
  } catch (error) {
    await giveBack(deps, batch, error);
  }
}

/** The evidence of a run is of one kind throughout; another process may have tuned since this one looked. */
async function hasChanged(deps: JobDeps, job: NextWork): Promise<boolean> {
  const settings = Settings.parse(JSON.parse(job.settings));
  if ((await deps.calibrations.keyOf(settings)) === job.calibrationKey) return false;
  deps.settingsStore.forget();
  deps.calibrations.forget();
  deps.prior.forget();
  return (await deps.calibrations.keyOf(settings)) !== job.calibrationKey;
}

async function tagBatch(
  deps: JobDeps,
  { job, claim, contentIds }: Batch,
  { signal, onStep }: WorkOptions,
): Promise<void> {
  const settings = Settings.parse(JSON.parse(job.settings));
  const { learned } = await deps.settingsStore.active();
  await linkContents({ ...deps, learned }, [...contentIds], settings);
  onStep("LINKED");
  const limit = pLimit({ concurrency: deps.concurrency, rejectOnClear: true });
  const tagOne = async (contentId: string) => {
    signal.throwIfAborted();
    const one = { runId: job.runId ?? "", contentId, settings, learned, claim };
    const onAnswered = () => onStep("ANSWERED");
    try {
      const { done, isWritten } = await tagStored(deps, one, { signal, onAnswered });
      if (!isWritten) await settle(deps, claim, { contentIds: [contentId], ...DEAD, ...done });
      onStep("WRITTEN");
    } catch (error) {
      if (isOutage(error) || signal.aborted) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      await settle(deps, claim, { contentIds: [contentId], ...AGAIN, reason });
    }
  };
  const work = contentIds.map((contentId) => limit(() => tagOne(contentId)));
  await settleThenThrow(work, limit);
}

const DEAD = { status: "DEAD", refund: false } as const;
const AGAIN = { status: "WAITING", refund: false } as const;

interface Settled {
  readonly contentIds: readonly string[];
  readonly status: "WAITING" | "FAILED" | "DEAD";
  readonly refund: boolean;
  readonly reason?: string | undefined;
}

async function settle(deps: JobDeps, claim: ItemClaim, settled: Settled): Promise<void> {
  const { contentIds, status, refund, reason } = settled;
  await deps.graph.one(settleItems, {
    ...claim,
    contentIds: [...contentIds],
    status,
    refund,
    reason: reason ?? null,
    maxAttempts: MAX_ATTEMPTS,
  });
}

/** What was not dealt with waits again. An outage, a pause or the end of this worker is not the items' fault. */
async function giveBack(deps: JobDeps, { job, claim, contentIds }: Batch, error: unknown) {
  if (hasCode(error, "GRAPH_UNAVAILABLE")) throw error;
  const isTheirs = !isOutage(error) && !isAborted(error);
  const reason = error instanceof Error ? error.message : String(error);
  await settle(deps, claim, {
    contentIds,
    status: "WAITING",
    refund: !isTheirs,
    reason: isTheirs ? reason : undefined,
  });
  if (isOutage(error)) await deps.graph.maybeOne(postponeJob, { jobId: job.jobId, reason });
}

function isOutage(error: unknown): boolean {
  return hasCode(error, "LLM_UNAVAILABLE", "ENCODER_UNAVAILABLE", "GRAPH_UNAVAILABLE");
}

function isAborted(error: unknown): boolean {
  return hasCode(error, "INTERRUPTED") || isAbort(error);
}
