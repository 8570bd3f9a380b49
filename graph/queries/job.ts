import { z } from "zod";
import { cypherInt, isoTime } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";
import { Outcome } from "./run.ts";

export const JobKind = z.enum(["TAG", "RETAG", "IMPORT", "TUNE", "CALIBRATE", "REEMBED"]);
export type JobKind = z.output<typeof JobKind>;

export const JobStatus = z.enum(["QUEUED", "RUNNING", "PAUSED", "CANCELLED", "DONE", "FAILED"]);
export type JobStatus = z.output<typeof JobStatus>;

export const JobItemStatus = z.enum(["WAITING", "RUNNING", "DONE", "FAILED", "DEAD", "CANCELLED"]);
export type JobItemStatus = z.output<typeof JobItemStatus>;

const jobIdOnly = z.object({ jobId: z.string() });
const items = z.object({ items: z.int() });
/** What a worker must show to write: the lease by which it holds the job or its items. */
const held = jobIdOnly.extend({ lease: z.string() });
const leased = held.extend({ leaseMs: cypherInt });

export const createJob = defineQuery({
  file: "job/create",
  mode: "write",
  params: jobIdOnly.extend({
    kind: JobKind,
    priority: cypherInt,
    description: z.string(),
    /** JSON, as are the settings and the payload. */
    selection: z.string(),
    settings: z.string(),
    payload: z.string().nullable(),
    /** Whose vectors are to be made; null for other kinds. */
    encoder: z.string().nullable(),
    by: z.string(),
  }),
  row: jobIdOnly,
});

/** A job as it stands. */
export const JobRow = z.object({
  jobId: z.string(),
  kind: JobKind,
  status: JobStatus,
  priority: z.int(),
  description: z.string(),
  runId: z.string().nullable(),
  reason: z.string().nullable(),
  report: z.string().nullable(),
  createdBy: z.string(),
  createdAt: isoTime,
  startedAt: isoTime.nullable(),
  finishedAt: isoTime.nullable(),
  /** How many items there are, and how many in each state; those that were cancelled are in the total alone. */
  total: z.int(),
  waiting: z.int(),
  running: z.int(),
  done: z.int(),
  failed: z.int(),
  dead: z.int(),
});
export type JobRow = z.output<typeof JobRow>;

export const getJob = defineQuery({
  file: "job/get",
  mode: "read",
  params: jobIdOnly,
  row: JobRow,
});

export const listJobs = defineQuery({
  file: "job/list",
  mode: "read",
  params: z.object({
    kind: JobKind.nullable(),
    status: JobStatus.nullable(),
    afterCreatedAt: isoTime.nullable(),
    afterId: z.string().nullable(),
    limit: cypherInt,
  }),
  row: JobRow,
});

/** A job that is a single piece of work has one item, whose content id is empty. */
export const JobItemRow = z.object({
  contentId: z.string(),
  status: JobItemStatus,
  outcome: Outcome.nullable(),
  attempts: z.int(),
  reason: z.string().nullable(),
  at: isoTime.nullable(),
});
export type JobItemRow = z.output<typeof JobItemRow>;

export const listJobItems = defineQuery({
  file: "job/items",
  mode: "read",
  params: jobIdOnly.extend({
    status: JobItemStatus.nullable(),
    after: z.string().nullable(),
    limit: cypherInt,
  }),
  row: JobItemRow,
});

export const selectContents = defineQuery({
  file: "job/select-contents",
  mode: "read",
  params: z.object({
    after: z.string(),
    tagId: z.string().nullable(),
    failedOfRun: z.string().nullable(),
    model: z.string().nullable(),
    promptVersion: z.string().nullable(),
    limit: cypherInt,
  }),
  row: z.object({ contentId: z.string() }),
});

const judgedBy = {
  model: z.string(),
  encoder: z.string(),
  promptVersions: z.array(z.string()),
};

export const NextWork = z.object({
  jobId: z.string(),
  kind: JobKind,
  task: z.enum(["PREPARE", "ITEMS", "FINISH"]),
  runId: z.string().nullable(),
  selection: z.string(),
  settings: z.string(),
  calibrationKey: z.string().nullable(),
  /** How often in a row something that it needs did not answer. */
  failures: z.int(),
});
export type NextWork = z.output<typeof NextWork>;

export const nextWork = defineQuery({
  file: "job/next",
  mode: "read",
  params: z.object(judgedBy),
  row: NextWork,
});

export const openWork = defineQuery({
  file: "job/open-work",
  mode: "read",
  params: z.object({ size: cypherInt }),
  row: z.object({ batches: z.int() }),
});

export const leaseJob = defineQuery({
  file: "job/lease",
  mode: "write",
  params: leased.extend({ prepared: z.boolean() }),
  row: jobIdOnly,
});

export const releaseJob = defineQuery({
  file: "job/release",
  mode: "write",
  params: held,
  row: jobIdOnly,
});

export const addItems = defineQuery({
  file: "job/add-items",
  mode: "write",
  params: leased.extend({ contentIds: z.array(z.string()) }),
  row: items,
});

const JobRun = z.object({
  ...judgedBy,
  runId: z.string(),
  selection: z.string(),
  settings: z.string(),
  calibrationKey: z.string(),
  shadow: z.boolean(),
});
export type JobRun = z.output<typeof JobRun>;

export const beginJob = defineQuery({
  file: "job/begin",
  mode: "write",
  params: held.extend({
    /** The run of a job that tags; none for another. */
    runs: z.array(JobRun).max(1),
    /** Whether the job is a single piece of work. */
    single: z.boolean(),
  }),
  row: jobIdOnly,
});

export const claimItems = defineQuery({
  file: "job/claim",
  mode: "write",
  params: leased.extend({ worker: z.string(), limit: cypherInt }),
  row: z.object({ contentId: z.string(), attempts: z.int() }),
});

export const heartbeat = defineQuery({
  file: "job/heartbeat",
  mode: "write",
  params: leased.extend({ contentIds: z.array(z.string()) }),
  row: z.object({ held: z.int() }),
});

export const settleItems = defineQuery({
  file: "job/settle",
  mode: "write",
  params: held.extend({
    contentIds: z.array(z.string()),
    status: z.enum(["WAITING", "FAILED", "DEAD"]),
    reason: z.string().nullable(),
    /** The try does not count. */
    refund: z.boolean(),
    maxAttempts: cypherInt,
  }),
  row: items,
});

export const completeItem = defineQuery({
  file: "job/complete",
  mode: "write",
  params: held.extend({ report: z.string() }),
  row: jobIdOnly,
});

export const expireItems = defineQuery({
  file: "job/expire",
  mode: "write",
  params: z.object({ maxAttempts: cypherInt, limit: cypherInt }),
  row: items,
});

export const postponeJob = defineQuery({
  file: "job/postpone",
  mode: "write",
  params: jobIdOnly.extend({ reason: z.string() }),
  row: z.object({ failures: z.int() }),
});

export const recoverJob = defineQuery({
  file: "job/recovered",
  mode: "write",
  params: jobIdOnly,
  row: jobIdOnly,
});

export const finishJob = defineQuery({
  file: "job/finish",
  mode: "write",
  params: jobIdOnly.extend({
    report: z.string().nullable(),
    /** Why it has failed although its items are done. */
    failure: z.string().nullable(),
  }),
  row: z.object({ status: JobStatus }),
});

export const pauseJob = defineQuery({
  file: "job/pause",
  mode: "write",
  params: jobIdOnly.extend({ reason: z.string().nullable() }),
  row: jobIdOnly,
});

export const resumeJob = defineQuery({
  file: "job/resume",
  mode: "write",
  params: jobIdOnly,
  row: jobIdOnly,
});

export const cancelJob = defineQuery({
  file: "job/cancel",
  mode: "write",
  params: jobIdOnly,
  row: jobIdOnly,
});

export const retryJob = defineQuery({
  file: "job/retry",
  mode: "write",
  params: jobIdOnly,
  row: items,
});

export const jobPayload = defineQuery({
  file: "job/payload",
  mode: "read",
  params: jobIdOnly,
  row: z.object({ payload: z.string().nullable() }),
});
