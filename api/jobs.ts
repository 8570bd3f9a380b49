import { createGraphQLError } from "graphql-yoga";
import type { JobKind, JobRow } from "../graph/queries/job.ts";
import { hasRole } from "./access/viewer.ts";
import type { ApiContext } from "./context.ts";
import { orRefusal } from "./errors.ts";
import { readJob } from "./job-inputs.ts";
import type { JobInput, Refusal } from "./schema.types.ts";

interface JobOutcome {
  readonly ok: boolean;
  readonly job?: JobRow;
  readonly error?: Refusal;
}

/** Kinds that a reviewer may start and steer; the others change what is in force for everybody. */
const OF_REVIEWERS: readonly JobKind[] = ["TAG", "RETAG"];

/** @throws AppError GRAPH_UNAVAILABLE and whatever else the caller cannot act on, and FORBIDDEN; all else is in `error`. */
export function startJob(context: ApiContext, input: JobInput): Promise<JobOutcome> {
  const { app, viewer } = context;
  requireRole(context, "startJob", input.kind);
  return outcomeOf(async () => {
    const request = readJob(input, (await app.settings.active()).settings);
    const { contentIds } = request.selection ?? {};
    if (contentIds) await app.runs.requireContents(contentIds);
    return app.jobs.start({ ...request, by: viewer.name });
  });
}

type Steer = "pause" | "resume" | "cancel" | "retry";

/** Throws as `startJob` does. */
export async function steerJob(context: ApiContext, how: Steer, id: string): Promise<JobOutcome> {
  const { jobs } = context.app;
  return outcomeOf(async () => {
    const { kind } = await jobs.get(id);
    requireRole(context, `${how}Job`, kind);
    return jobs[how](id);
  });
}

function requireRole({ viewer, audit }: ApiContext, field: string, kind: JobKind): void {
  if (OF_REVIEWERS.includes(kind) || hasRole(viewer, "ADMIN")) return;
  const operation = `Mutation.${field}`;
  audit({ viewer, operation, outcome: "FORBIDDEN", reason: `needs ADMIN for ${kind}` });
  const message = `${operation} needs the role ADMIN for a job of the kind ${kind}; yours is ${viewer.role}.`;
  const extensions = { code: "FORBIDDEN", requires: "ADMIN", http: { status: 403 } };
  throw createGraphQLError(message, { extensions });
}

function outcomeOf(work: () => Promise<JobRow>): Promise<JobOutcome> {
  return orRefusal(async () => ({ job: await work() }));
}
