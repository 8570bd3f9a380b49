import { getContent } from "../../graph/queries/content.ts";
import { readQueue, toCursor } from "../review-inputs.ts";
import { review, reviewMany } from "../review.ts";
import type {
  MutationResolvers,
  QueryResolvers,
  ReviewQueueConnectionResolvers,
  ReviewQueueEdgeResolvers,
  ReviewResolvers,
  ReviewResultResolvers,
} from "../schema.types.ts";

export const Query: QueryResolvers = {
  reviewQueue: async (_root, args, { app }) => ({
    ...(await app.reviews.queue(readQueue(args))),
    isLater: args.after != null,
  }),
};

export const Mutation: MutationResolvers = {
  review: (_root, { input }, context) => review(context, input),
  reviewMany: (_root, { inputs }, context) => reviewMany(context, inputs),
};

export const Review: ReviewResolvers = {
  id: ({ reviewId }) => reviewId,
  version: ({ version }) => String(version),
};

export const ReviewResult: ReviewResultResolvers = {
  content: ({ contentId }, _args, { app }) => app.graph.maybeOne(getContent, { contentId }),
};

export const ReviewQueueConnection: ReviewQueueConnectionResolvers = {
  edges: ({ entries }) => entries,
  pageInfo: ({ entries: [first, ...rest], hasMore, isLater }) => ({
    hasNextPage: hasMore,
    hasPreviousPage: isLater,
    startCursor: first && toCursor(first),
    endCursor: first && toCursor(rest.at(-1) ?? first),
  }),
};

export const ReviewQueueEdge: ReviewQueueEdgeResolvers = {
  cursor: toCursor,
  node: ({ contentId }, _args, { app }) => app.graph.one(getContent, { contentId }),
};
