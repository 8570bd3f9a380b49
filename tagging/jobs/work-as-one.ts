import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { AppError, hasCode } from "../../core/errors.ts";
import {
  claimItems,
  completeItem,
  jobPayload,
  postponeJob,
  settleItems,
} from "../../graph/queries/job.ts";
import type { NextWork } from "../../graph/queries/job.ts";
import { settingsOfJob } from "../../graph/queries/settings.ts";
import { whileHeld } from "./hold-items.ts";
import { MAX_ATTEMPTS } from "./worker-deps.ts";
import type { JobDeps, WorkOptions } from "./worker-deps.ts";

/** Learning keeps the process busy for so long that it cannot say that it lives. */
const LONG_LEASE_MS = 15 * 60_000;
/** Rejected rows that the report shows. */
const REJECTS_SHOWN = 20;

export const ImportPayload = z.object({
  kind: z.enum(["tags", "contents", "knowledge"]),
  extension: z.enum(["jsonl", "csv", "ttl"]),
  data: z.string(),
});
export type ImportPayload = z.output<typeof ImportPayload>;

/**
 * Does a job that is a single piece of work. Broken off, it is done again from the start: an import and an embedding pass
 * over what is in already, and a tuning that had put its version in force finds it.
 * @throws AppError GRAPH_UNAVAILABLE
 */
export async function workAsOne(
  deps: JobDeps,
  job: NextWork,
  { signal, onStep }: WorkOptions,
): Promise<void> {
  const { graph } = deps;
  const { jobId } = job;
  const leaseMs = job.kind === "TUNE" ? Math.max(deps.leaseMs, LONG_LEASE_MS) : deps.leaseMs;
  const claim = { jobId, lease: randomUUID() };
  const worker = `pid ${process.pid}`;
  const claimed = await graph.many(claimItems, { ...claim, leaseMs, worker, limit: 1 });
  if (claimed.length === 0) return;
  onStep("CLAIMED");
  try {
    const contentIds = claimed.map(({ contentId }) => contentId);
    const report = await whileHeld<unknown>({ graph, claim, contentIds, leaseMs }, signal, (held) =>
      workOf(deps, job, held),
    );
    onStep("ANSWERED");
    await graph.maybeOne(completeItem, { ...claim, report: JSON.stringify(report) });
    onStep("WRITTEN");
  } catch (error) {
    if (hasCode(error, "GRAPH_UNAVAILABLE")) throw error;
    await giveUp(deps, claim, { error, isStopped: signal.aborted });
  }
}

/** What is wrong with the input stays wrong; the rest is tried again. */
async function giveUp(
  { graph }: JobDeps,
  claim: { jobId: string; lease: string },
  { error, isStopped }: { error: unknown; isStopped: boolean },
): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const isOutage = hasCode(error, "ENCODER_UNAVAILABLE", "LLM_UNAVAILABLE");
  await graph.one(settleItems, {
    ...claim,
    contentIds: [""],
    status: hasCode(error, "BAD_INPUT", "NOT_FOUND", "CONFLICT") ? "DEAD" : "WAITING",
    reason,
    refund: isOutage || isStopped,
    maxAttempts: MAX_ATTEMPTS,
  });
  if (isOutage) await graph.maybeOne(postponeJob, { jobId: claim.jobId, reason });
}

function workOf(deps: JobDeps, { jobId, kind }: NextWork, signal: AbortSignal): Promise<unknown> {
  if (kind === "TUNE") return tune(deps, jobId, signal);
  return kind === "REEMBED" ? deps.encoders.reembed({ signal }) : importRows(deps, jobId, signal);
}

async function tune({ graph, tune }: JobDeps, jobId: string, signal: AbortSignal) {
  const made = await graph.maybeOne(settingsOfJob, { jobId });
  if (made) return { version: made.version, report: JSON.parse(made.report) as unknown };
  return tune({ jobId, signal });
}

async function importRows({ graph, importer }: JobDeps, jobId: string, signal: AbortSignal) {
  const { payload } = await graph.one(jobPayload, { jobId });
  if (payload === null) throw new AppError("NOT_FOUND", "What was to be imported is gone");
  const { kind, extension, data } = ImportPayload.parse(JSON.parse(payload));
  const folder = await mkdtemp(join(tmpdir(), "tagwright-job-"));
  try {
    const path = join(folder, `import.${extension}`);
    await writeFile(path, data);
    const results = await importer.importPaths([path], { kind, rejectsFolder: folder, signal });
    return await Promise.all(
      results.map(async ({ file: _file, rejectsFile, ...counts }) => ({
        ...counts,
        rejects: rejectsFile ? await firstLines(rejectsFile) : [],
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstLines(path: string): Promise<unknown[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter(Boolean);
  return lines.slice(0, REJECTS_SHOWN).map((line) => {
    const { file: _file, ...rest } = JSON.parse(line) as Record<string, unknown>;
    return rest;
  });
}
