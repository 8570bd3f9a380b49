import { getContent } from "../../graph/queries/content.ts";
import { contentsWithTag } from "../../graph/queries/tag-page.ts";
import { readLimit } from "../inputs.ts";
import { toCursor } from "../review-inputs.ts";
import type {
  ContentResolvers,
  ReviewQueueConnectionResolvers,
  ReviewQueueEdgeResolvers,
  ReviewResolvers,
  ReviewResultResolvers,
  RunResolvers,
  SuggestionResolvers,
  SuggestionResultResolvers,
  TagResolvers,
} from "../schema.types.ts";

/** Only the fields that are not already named as the rest of the program names them. */
export const Content: ContentResolvers = {
  id: ({ contentId }) => contentId,
  reviewVersion: ({ reviewVersion }) => String(reviewVersion),
  reviews: ({ contentId }, { limit }, { app }) =>
    app.reviews.ofContent(contentId, readLimit(limit)),
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

export const Tag: TagResolvers = {
  id: ({ tagId }) => tagId,
  contents: ({ tagId }, { limit }, { app }) =>
    app.graph.many(contentsWithTag, { tagId, limit: readLimit(limit) }),
};

export const Run: RunResolvers = {
  id: ({ runId }) => runId,
};

export const Suggestion: SuggestionResolvers = {
  rawConfidence: ({ judgement }) => judgement?.confidence,
  confidenceSource: ({ judgement }) => judgement?.source,
  mass: ({ judgement }) => judgement?.mass,
};

export const SuggestionResult: SuggestionResultResolvers = {
  exampleIds: ({ knowledge }) => knowledge.exampleIds,
  segmentIds: ({ knowledge }) => knowledge.segmentIds,
  segments: ({ knowledge }) => knowledge.segments,
};
