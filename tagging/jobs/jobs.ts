import { randomUUID } from "node:crypto";
import { AppError } from "../../core/errors.ts";
import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import {
  cancelJob,
  createJob,
  getJob,
  listJobItems,
  listJobs,
  pauseJob,
  resumeJob,
  retryJob,
} from "../../graph/queries/job.ts";
import type { JobItemStatus, JobKind, JobRow, JobStatus } from "../../graph/queries/job.ts";
import type { JobQueue } from "./queue.ts";
import { describeSelection } from "./selection.ts";
import type { Selection } from "./selection.ts";
import { createJobWatch } from "./watch-job.ts";
import type { ImportPayload } from "./work-as-one.ts";
import { announceOpenWork } from "./worker.ts";

export interface JobRequest {
  readonly kind: JobKind;
  /** The greater, the sooner. */
  readonly priority: number;
  readonly selection?: Selection | undefined;
  /** What is to be other than the settings in force when the job begins. */
  readonly settings?: Partial<Settings> | undefined;
  readonly payload?: ImportPayload | undefined;
  /** Whose vectors are to be made, for REEMBED. */
  readonly encoder?: string | undefined;
  /** Who asks for it. */
  readonly by: string;
}

export interface JobPage {
  readonly first: number;
  readonly after?: Pick<JobRow, "createdAt" | "jobId"> | undefined;
  readonly kind?: JobKind | undefined;
  readonly status?: JobStatus | undefined;
}

export interface ItemPage {
  readonly first: number;
  readonly after?: string | undefined;
  readonly status?: JobItemStatus | undefined;
}

/** Jobs as people start, watch and steer them; `worker.ts` works on them. */
export function createJobs({ graph, queue }: { graph: Graph; queue: JobQueue }) {
  const watch = createJobWatch(graph);

  /** @throws AppError NOT_FOUND */
  async function get(jobId: string): Promise<JobRow> {
    const job = await graph.maybeOne(getJob, { jobId });
    if (job) return job;
    throw new AppError("NOT_FOUND", `There is no job with the id "${jobId}"`, {
      details: { jobId },
    });
  }

  const announce = () => announceQuietly(graph, queue);
  const steering = createSteering({ graph, queue, get });

  return {
    get,

    find: (jobId: string) => graph.maybeOne(getJob, { jobId }),

    async start({ kind, priority, selection = {}, ...request }: JobRequest): Promise<JobRow> {
      const { jobId } = await graph.one(createJob, {
        jobId: randomUUID(),
        kind,
        priority,
        description: describe({ kind, selection, ...request }),
        selection: JSON.stringify(selection),
        settings: JSON.stringify(request.settings ?? {}),
        payload: request.payload ? JSON.stringify(request.payload) : null,
        encoder: request.encoder ?? null,
        by: request.by,
      });
      await announce();
      return get(jobId);
    },

    /** One more than is asked for tells whether there are more. */
    list: ({ first, after, kind, status }: JobPage) =>
      graph.many(listJobs, {
        kind: kind ?? null,
        status: status ?? null,
        afterCreatedAt: after?.createdAt ?? null,
        afterId: after?.jobId ?? null,
        limit: first,
      }),

    items: (jobId: string, { first, after, status }: ItemPage) =>
      graph.many(listJobItems, {
        jobId,
        status: status ?? null,
        after: after ?? null,
        limit: first,
      }),

    ...steering,

    /** See `watch-job.ts`. */
    follow: (jobId: string) => watch.follow(jobId),
    followers: () => watch.counts(),
  };
}

/** The graph holds the job already, so a queue that does not answer only makes it begin a little later. */
async function announceQuietly(graph: Graph, queue: JobQueue): Promise<void> {
  await announceOpenWork({ graph, queue }).catch(() => undefined);
}

interface SteeringDeps {
  readonly graph: Graph;
  readonly queue: JobQueue;
  readonly get: (jobId: string) => Promise<JobRow>;
}

/** All four: @throws AppError NOT_FOUND, or CONFLICT where the job's state does not allow it. */
function createSteering({ graph, queue, get }: SteeringDeps) {
  async function steer(jobId: string, change: Promise<unknown>, refusal: (job: JobRow) => string) {
    if ((await change) === undefined) {
      throw new AppError("CONFLICT", refusal(await get(jobId)), { details: { jobId } });
    }
    await announceQuietly(graph, queue);
    return get(jobId);
  }
  const isNot = (verb: string) => (job: JobRow) => `A job that is ${job.status} cannot be ${verb}`;

  return {
    pause: (jobId: string) =>
      steer(jobId, graph.maybeOne(pauseJob, { jobId, reason: null }), isNot("paused")),
    resume: (jobId: string) => steer(jobId, graph.maybeOne(resumeJob, { jobId }), isNot("resumed")),
    cancel: (jobId: string) =>
      steer(jobId, graph.maybeOne(cancelJob, { jobId }), isNot("cancelled")),
    retry: (jobId: string) =>
      steer(jobId, graph.maybeOne(retryJob, { jobId }), ({ status }) =>
        status === "CANCELLED"
          ? "A job that is CANCELLED cannot be tried again: start a new one"
          : "None of the job's items has failed",
      ),
  };
}

export type Jobs = ReturnType<typeof createJobs>;

const NAMES: Record<JobKind, string> = {
  TAG: "Tag",
  RETAG: "Tag again",
  IMPORT: "Import",
  TUNE: "Learn recall from the labelled contents",
  CALIBRATE: "Calibrate the confidence",
  REEMBED: "Make the vectors of",
};

type Described = Pick<JobRequest, "kind" | "payload" | "encoder"> & { selection: Selection };

function describe({ kind, selection, payload, encoder }: Described): string {
  if (kind === "TAG" || kind === "RETAG") return `${NAMES[kind]}: ${describeSelection(selection)}`;
  const { heldOut } = selection;
  const what = payload?.kind ?? encoder ?? (heldOut && `on ${heldOut} contents`);
  return what === undefined ? NAMES[kind] : `${NAMES[kind]} ${what}`;
}
