import type { JobItemRow, JobRow } from "../graph/queries/job.ts";
import { table } from "./output.ts";

export function renderJobs(jobs: readonly JobRow[]): string {
  const head = ["job", "status", "done", "waiting", "failed", "dead", "created", "what"];
  const rows = jobs.map((job) => [
    job.jobId,
    job.status,
    `${job.done}/${job.total}`,
    job.waiting + job.running,
    job.failed,
    job.dead,
    job.createdAt,
    job.description,
  ]);
  return table(head, rows);
}

/** One job with what went wrong in it. */
export function renderJob({
  job,
  problems,
}: {
  job: JobRow;
  problems: readonly JobItemRow[];
}): string {
  const lines = [
    renderJobs([job]),
    ...(job.runId ? [`Run: ${job.runId}`] : []),
    ...(job.reason ? [`Reason: ${job.reason}`] : []),
    ...(job.report ? [`Report: ${job.report}`] : []),
  ];
  if (problems.length === 0) return lines.join("\n");
  const rows = problems.map(({ contentId, status, attempts, reason }) => [
    contentId,
    status,
    attempts,
    reason ?? "",
  ]);
  return [...lines, "", table(["content", "status", "tries", "reason"], rows)].join("\n");
}
