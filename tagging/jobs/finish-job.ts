import { randomUUID } from "node:crypto";
import { hasCode } from "../../core/errors.ts";
import { Settings } from "../../core/settings.ts";
import { finishJob as finish, leaseJob } from "../../graph/queries/job.ts";
import type { NextWork } from "../../graph/queries/job.ts";
import { createEvents } from "../webhooks/events.ts";
import type { JobDeps, WorkOptions } from "./worker-deps.ts";

/** Ends a job whose items are all dealt with, and with it its run. A calibration is fitted before. */
export async function finishJob(
  deps: JobDeps,
  job: NextWork,
  { onStep }: WorkOptions,
): Promise<void> {
  const { graph, leaseMs } = deps;
  const { jobId } = job;
  const lease = randomUUID();
  if (!(await graph.maybeOne(leaseJob, { jobId, lease, leaseMs, prepared: true }))) return;
  onStep("FINISHING");
  const { report, failure } = job.kind === "CALIBRATE" ? await refit(deps, job) : NOTHING;
  const finished = await graph.maybeOne(finish, { jobId, report, failure });
  if (finished) {
    await createEvents(graph).emit("JOB_FINISHED", { jobId, kind: job.kind, ...finished });
  }
  onStep("FINISHED");
}

const NOTHING = { report: null, failure: null };

/** Fitted twice it is the same; what there is too little of, the job tells. */
async function refit({ calibrations }: JobDeps, { settings }: NextWork) {
  try {
    const report = await calibrations.refit(Settings.parse(JSON.parse(settings)));
    return { report: JSON.stringify(report), failure: null };
  } catch (error) {
    if (!hasCode(error, "BAD_INPUT")) throw error;
    return { report: null, failure: error.message };
  }
}
