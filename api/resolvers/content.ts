import { readLimit } from "../inputs.ts";
import type { ContentResolvers, QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  content: (_root, { id }, { loaders }) => loaders.content.load(id),
};

export const Content: ContentResolvers = {
  id: ({ contentId }) => contentId,
  reviewVersion: ({ reviewVersion }) => String(reviewVersion),
  reviews: ({ contentId }, { limit }, { loaders }) =>
    loaders.reviewsOfContent(contentId, readLimit(limit)),
};
