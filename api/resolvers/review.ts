import { toConnection } from "../connections.ts";
import { existing } from "../batching.ts";
import { readQueue } from "../review-inputs.ts";
import { review, reviewMany } from "../review.ts";
import type {
  MutationResolvers,
  QueryResolvers,
  ReviewQueueEdgeResolvers,
  ReviewResolvers,
  ReviewResultResolvers,
} from "../schema.types.ts";

export const Query: QueryResolvers = {
  reviewQueue: async (_root, args, { app }) => {
    const page = await app.reviews.queue(readQueue(args));
    return toConnection(page, ({ place, contentId }) => ({ place, contentId }), args);
  },
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
  // What was read before this review, for another one in the same request, is no longer so.
  content: ({ contentId }, _args, { loaders }) => loaders.content.clear(contentId).load(contentId),
};

export const ReviewQueueEdge: ReviewQueueEdgeResolvers = {
  node: ({ contentId }, _args, { loaders }) => existing(loaders.content, contentId),
};
