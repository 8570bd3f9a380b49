import type { QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  explain: (_root, { contentId, runId, tagId }, { app }) =>
    app.explain(contentId, { runId: runId ?? undefined, tagId: tagId ?? undefined }),
};
