import type { JobItemRow, JobRow } from "../../graph/queries/job.ts";
import { readItems, readJobs, toCursor } from "../job-inputs.ts";
import { startJob, steerJob } from "../jobs.ts";
import type {
  JobConnectionResolvers,
  JobEdgeResolvers,
  JobItemConnectionResolvers,
  JobItemEdgeResolvers,
  JobItemResolvers,
  JobResolvers,
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from "../schema.types.ts";
import { taggingSteps } from "../tagging-steps.ts";

export const jobQueries: QueryResolvers = {
  jobs: async (_root, args, { app }) => {
    const page = readJobs(args);
    const rows = await app.jobs.list({ ...page, first: page.first + 1 });
    return pageOf(rows, { first: page.first, isLater: page.after !== undefined });
  },

  job: (_root, { id }, { app }) => app.jobs.find(id),
};

export const jobMutations: MutationResolvers = {
  startJob: (_root, { input }, context) => startJob(context, input),
  pauseJob: (_root, { id }, context) => steerJob(context, "pause", id),
  resumeJob: (_root, { id }, context) => steerJob(context, "resume", id),
  cancelJob: (_root, { id }, context) => steerJob(context, "cancel", id),
  retryJob: (_root, { id }, context) => steerJob(context, "retry", id),
};

export const Subscription: SubscriptionResolvers = {
  jobProgress: {
    subscribe: async (_root, { id }, { app }) => {
      await app.jobs.get(id);
      return app.jobs.follow(id);
    },
    resolve: (job: JobRow) => job,
  },
  tagging: { subscribe: (_root, args, context) => taggingSteps(context, args) },
};

const Job: JobResolvers = {
  id: ({ jobId }) => jobId,
  counts: (job) => job,
  items: async ({ jobId }, args, { app }) => {
    const page = readItems(args);
    const rows = await app.jobs.items(jobId, { ...page, first: page.first + 1 });
    return pageOf(rows, { first: page.first, isLater: page.after !== undefined });
  },
};

const JobConnection: JobConnectionResolvers = {
  edges: ({ rows }) => rows,
  pageInfo: (page) => pageInfoOf(page, placeOfJob),
};

const JobEdge: JobEdgeResolvers = { cursor: placeOfJob, node: (job) => job };

const JobItem: JobItemResolvers = {
  contentId: ({ contentId }) => contentId || null,
};

const JobItemConnection: JobItemConnectionResolvers = {
  edges: ({ rows }) => rows,
  pageInfo: (page) => pageInfoOf(page, placeOfItem),
};

const JobItemEdge: JobItemEdgeResolvers = { cursor: placeOfItem, node: (item) => item };

export const jobTypes = { Job, JobConnection, JobEdge, JobItem, JobItemConnection, JobItemEdge };

function placeOfJob({ createdAt, jobId }: JobRow): string {
  return toCursor({ createdAt, jobId });
}

function placeOfItem({ contentId }: JobItemRow): string {
  return toCursor({ contentId });
}

function pageOf<Row>(
  rows: readonly Row[],
  { first, isLater }: { first: number; isLater: boolean },
) {
  return { rows: rows.slice(0, first), hasMore: rows.length > first, isLater };
}

function pageInfoOf<Row>(
  { rows, hasMore, isLater }: { rows: readonly Row[]; hasMore: boolean; isLater: boolean },
  cursorOf: (row: Row) => string,
) {
  const [first] = rows;
  const last = rows.at(-1);
  return {
    hasNextPage: hasMore,
    hasPreviousPage: isLater,
    startCursor: first && cursorOf(first),
    endCursor: last && cursorOf(last),
  };
}
