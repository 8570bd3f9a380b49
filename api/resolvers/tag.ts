import { contentsWithTag, getTag } from "../../graph/queries/tag-page.ts";
import { readLimit } from "../inputs.ts";
import type { QueryResolvers, TagResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  tag: (_root, { id }, { app }) => app.graph.maybeOne(getTag, { tagId: id }),
};

export const Tag: TagResolvers = {
  id: ({ tagId }) => tagId,
  contents: ({ tagId }, { limit }, { app }) =>
    app.graph.many(contentsWithTag, { tagId, limit: readLimit(limit) }),
};
