import { First } from "../connections.ts";
import { read, readLimit } from "../inputs.ts";
import { existing } from "../batching.ts";
import type {
  ContentEdgeResolvers,
  ContentResolvers,
  QueryResolvers,
  SimilarContentResolvers,
} from "../schema.types.ts";

export const Query: QueryResolvers = {
  content: (_root, { id }, { loaders }) => loaders.content.load(id),
};

export const Content: ContentResolvers = {
  id: ({ contentId }) => contentId,
  reviewVersion: ({ reviewVersion }) => String(reviewVersion),
  reviews: ({ contentId }, { limit }, { loaders }) =>
    loaders.reviewsOfContent(contentId, readLimit(limit)),
  similar: ({ contentId }, { first }, { loaders }) =>
    loaders.similarContents(contentId, read(First, first, "first")),
  lastRun: ({ contentId }, _args, { loaders }) => loaders.lastRun.load(contentId),

  suggestions: async ({ contentId }, args, { loaders }) => {
    const runId = args.runId ?? (await loaders.lastRun.load(contentId))?.runId;
    return runId === undefined ? [] : loaders.suggestionsOfContent(contentId, runId);
  },
};

export const ContentEdge: ContentEdgeResolvers = {
  node: ({ contentId }, _args, { loaders }) => existing(loaders.content, contentId),
};

export const SimilarContent: SimilarContentResolvers = {
  node: ({ similarId }, _args, { loaders }) => existing(loaders.content, similarId),
};
