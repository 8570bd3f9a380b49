import { randomUUID } from "node:crypto";
import { Settings } from "../../core/settings.ts";
import { addItems, beginJob, leaseJob, releaseJob } from "../../graph/queries/job.ts";
import type { JobKind, JobRun, NextWork } from "../../graph/queries/job.ts";
import { describeSelection, pagesOf, Selection } from "./selection.ts";
import type { JobDeps, WorkOptions } from "./worker-deps.ts";

/** Kinds that deal with contents one by one; the others are a single piece of work. */
export function isPerContent(kind: JobKind): boolean {
  return kind === "TAG" || kind === "RETAG" || kind === "CALIBRATE";
}

/**
 * Writes down which contents a job is about, and fixes settings, model and prompts for all of them.
 * Broken off anywhere, it is begun again by whoever comes next, and adds nothing twice.
 */
export async function prepareJob(
  deps: JobDeps,
  work: NextWork,
  { signal, onStep }: WorkOptions,
): Promise<void> {
  const { graph, leaseMs } = deps;
  const { jobId } = work;
  const lease = randomUUID();
  if (!(await graph.maybeOne(leaseJob, { jobId, lease, leaseMs, prepared: false }))) return;
  onStep("LEASED");
  if (isPerContent(work.kind)) {
    const selection = Selection.parse(JSON.parse(work.selection));
    for await (const contentIds of pagesOf(graph, work.kind, selection)) {
      if (signal.aborted) {
        await graph.maybeOne(releaseJob, { jobId, lease });
        return;
      }
      const added = await graph.maybeOne(addItems, { jobId, lease, leaseMs, contentIds });
      if (!added) return;
      onStep("ITEMS_ADDED");
    }
    await graph.maybeOne(beginJob, {
      jobId,
      lease,
      runs: [await runOf(deps, work, selection)],
      single: false,
    });
  } else {
    await graph.maybeOne(beginJob, { jobId, lease, runs: [], single: true });
  }
  onStep("BEGUN");
}

async function runOf(deps: JobDeps, work: NextWork, selection: Selection): Promise<JobRun> {
  deps.settingsStore.forget();
  deps.calibrations.forget();
  const active = await deps.settingsStore.active();
  const changes = JSON.parse(work.settings) as Partial<Settings>;
  const isShadow = work.kind === "CALIBRATE";
  const settings = Settings.parse({
    ...active.settings,
    ...changes,
    ...(isShadow ? { cascade: 0 } : {}),
  });
  await deps.calibrations.refitIfGrown(settings);
  return {
    runId: randomUUID(),
    selection: isShadow ? "calibration" : `job: ${describeSelection(selection)}`,
    model: deps.modelName,
    encoder: deps.encoder.name,
    promptVersions: [...deps.promptVersions],
    settings: JSON.stringify(settings),
    calibrationKey: await deps.calibrations.keyOf(settings),
    shadow: isShadow,
  };
}
