import { getContent } from "../../graph/queries/content.ts";
import { readLimit } from "../inputs.ts";
import type { ContentResolvers, QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  content: (_root, { id }, { app }) => app.graph.maybeOne(getContent, { contentId: id }),
};

export const Content: ContentResolvers = {
  id: ({ contentId }) => contentId,
  reviewVersion: ({ reviewVersion }) => String(reviewVersion),
  reviews: ({ contentId }, { limit }, { app }) =>
    app.reviews.ofContent(contentId, readLimit(limit)),
};
