import { z } from "zod";
import type { JobRow } from "../../graph/queries/job.ts";
import { toPage } from "../../tagging/page.ts";
import { GraphTime, readPage, toConnection } from "../connections.ts";
import { startJob, steerJob } from "../jobs.ts";
import type {
  JobEdgeResolvers,
  JobItemEdgeResolvers,
  JobItemResolvers,
  JobResolvers,
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from "../schema.types.ts";
import { taggingSteps } from "../tagging-steps.ts";

const JobPlace = z.object({ createdAt: GraphTime, jobId: z.string() });

export const Query: QueryResolvers = {
  jobs: async (_root, args, { app }) => {
    const request = readPage(args, JobPlace);
    const rows = await app.jobs.list({
      ...request,
      first: request.first + 1,
      kind: args.filter?.kind ?? undefined,
      status: args.filter?.status ?? undefined,
    });
    return toConnection(toPage(rows, request.first), placeOfJob, args);
  },

  job: (_root, { id }, { app }) => app.jobs.find(id),
};

export const Mutation: MutationResolvers = {
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

export const Job: JobResolvers = {
  id: ({ jobId }) => jobId,
  counts: (job) => job,
  items: async ({ jobId }, args, { app }) => {
    const { first, after } = readPage(args, z.string());
    const page = { first: first + 1, after, status: args.status ?? undefined };
    const rows = await app.jobs.items(jobId, page);
    return toConnection(toPage(rows, first), ({ contentId }) => contentId, args);
  },
};

export const JobEdge: JobEdgeResolvers = { node: (job) => job };

export const JobItem: JobItemResolvers = {
  contentId: ({ contentId }) => contentId || null,
};

export const JobItemEdge: JobItemEdgeResolvers = { node: (item) => item };

function placeOfJob({ createdAt, jobId }: z.output<typeof JobPlace>) {
  return { createdAt, jobId };
}
