import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hasCode } from "../../core/errors.ts";
import { jobIntegrity } from "../../graph/queries/bench.ts";
import type { JobRow } from "../../graph/queries/job.ts";
import type { App } from "../../tagging/create-app.ts";
import type { JobStep } from "../../tagging/jobs/worker-deps.ts";
import type { WorkerProcesses } from "./worker-processes.ts";

const LOOK_MS = 250;
/** A job of thousands of contents is seen to be over long before its worker is told so: Neo4j brings the indexes up to date first. */
const LAST_DEATH_MS = 60_000;
const TOPICS = ["wind", "cheese", "law", "trains", "music", "bees", "steel", "rivers"];
const TAGS_PER_TOPIC = 6;
/** A worker dies at each of these on the way to its first content, ... */
const FIRST_STEPS: readonly JobStep[] = ["LEASED", "ITEMS_ADDED", "BEGUN"];
/** ... at each of these in the middle, and at these when all is done. */
const MIDDLE_STEPS: readonly JobStep[] = ["CLAIMED", "LINKED", "ANSWERED", "WRITTEN"];
const LAST_STEPS: readonly JobStep[] = ["FINISHING", "FINISHED"];
const STEPS = [...FIRST_STEPS, ...MIDDLE_STEPS, ...LAST_STEPS];

export interface KillOptions {
  readonly contents: number;
  /** Besides one at each step. */
  readonly kills: number;
  readonly workers: number;
  readonly onProgress?: (done: number, total: number, killed: number) => void;
}

/**
 * Tags so many contents by a job whose workers are killed at random and at each step, and says what was lost or doubled.
 * The app's own graph must be empty; its worker is not started.
 */
export async function runAndKill(app: App, workers: WorkerProcesses, options: KillOptions) {
  await importWorld(app, options.contents);
  const startedAt = Date.now();
  for (const step of FIRST_STEPS) workers.crashNextAt(step);
  const { jobId } = await app.jobs.start({
    kind: "TAG",
    priority: 0,
    selection: { untagged: true },
    by: "kill-workers",
  });
  // One alone, so that each of the first steps is died at.
  workers.start();
  await until(app, jobId, ({ status }) => status === "RUNNING");
  for (const step of MIDDLE_STEPS) workers.crashNextAt(step);
  for (let i = 1; i < options.workers; i += 1) workers.start();
  const kills = options.kills;
  for (let killed = 0; killed < kills; killed += 1) {
    const due = (options.contents * (killed + 0.5)) / kills;
    await until(
      app,
      jobId,
      (job) => job.done >= due || isOver(job),
      (job) => options.onProgress?.(job.done, job.total, workers.died()),
    );
    await sleep(Math.random() * LOOK_MS);
    workers.killOne();
  }
  endAtLastSteps(workers, options.workers);
  const job = await until(app, jobId, isOver);
  const seconds = (Date.now() - startedAt) / 1_000;
  const missedSteps = await missedOf(workers);
  await workers.stop();
  const integrity = await app.graph.one(jobIntegrity, { jobId });
  return { status: job.status, killed: workers.died(), missedSteps, seconds, ...integrity };
}

/** The steps that no worker has died at; the last of them comes a little after the job's end. */
async function missedOf(workers: WorkerProcesses): Promise<JobStep[]> {
  const missed = () => STEPS.filter((step) => !workers.diedAt().has(step));
  for (let waited = 0; waited < LAST_DEATH_MS && missed().length > 0; waited += LOOK_MS) {
    await sleep(LOOK_MS);
  }
  return missed();
}

/** Whichever worker comes to the end of the job dies there: first at the one step, and who comes next at the other. */
function endAtLastSteps(workers: WorkerProcesses, count: number): void {
  for (const step of LAST_STEPS) for (let i = 0; i < count; i += 1) workers.crashNextAt(step);
  workers.killAll();
}

function isOver({ status }: JobRow): boolean {
  return status === "DONE" || status === "FAILED" || status === "CANCELLED";
}

function unlessBusy(error: unknown): undefined {
  if (!hasCode(error, "GRAPH_UNAVAILABLE")) throw error;
}

async function until(
  app: App,
  jobId: string,
  ...[is, onLook]: [(job: JobRow) => boolean, ((job: JobRow) => void)?]
): Promise<JobRow> {
  for (;;) {
    // A machine that is busy with dying and starting processes may keep the graph waiting.
    const job = await app.jobs.get(jobId).catch(unlessBusy);
    if (job) onLook?.(job);
    if (job && is(job)) return job;
    await sleep(LOOK_MS);
  }
}

async function importWorld(app: App, count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tagwright-kill-"));
  const tags = TOPICS.flatMap((topic) =>
    Array.from({ length: TAGS_PER_TOPIC }, (_, i) => ({
      id: `${topic}-${i}`,
      name: `${topic} ${i}`,
    })),
  );
  const contents = Array.from({ length: count }, (_, i) => {
    const topic = TOPICS[i % TOPICS.length];
    return { id: `k${i}`, title: `On ${topic}, part ${i}`, text: `Notes about ${topic}.` };
  });
  try {
    const files = { tags, contents };
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, rows]) => {
        const path = join(folder, `${name}.jsonl`);
        await writeFile(path, rows.map((row) => JSON.stringify(row)).join("\n"));
        return path;
      }),
    );
    await app.importer.importPaths(paths, { rejectsFolder: folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}
