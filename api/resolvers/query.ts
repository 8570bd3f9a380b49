import { getContent } from "../../graph/queries/content.ts";
import { getTag } from "../../graph/queries/tag-page.ts";
import { readLimit, readSettings, readText } from "../inputs.ts";
import { readQueue } from "../review-inputs.ts";
import type { QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  viewer: (_root, _args, { viewer }) => viewer,

  content: (_root, { id }, { app }) => app.graph.maybeOne(getContent, { contentId: id }),

  tag: (_root, { id }, { app }) => app.graph.maybeOne(getTag, { tagId: id }),

  suggest: async (_root, { input, settings }, { app, signal }) =>
    app.suggest.forText(readText(input), {
      settings: readSettings(settings, (await app.settings.active()).settings),
      signal,
    }),

  suggestForContent: async (_root, { contentId, settings }, { app, signal }) =>
    app.suggest.forContent(contentId, {
      settings: readSettings(settings, (await app.settings.active()).settings),
      signal,
    }),

  explain: (_root, { contentId, runId, tagId }, { app }) =>
    app.explain(contentId, { runId: runId ?? undefined, tagId: tagId ?? undefined }),

  reviewQueue: async (_root, args, { app }) => ({
    ...(await app.reviews.queue(readQueue(args))),
    isLater: args.after != null,
  }),

  runs: (_root, { limit }, { app }) => app.runs.list(readLimit(limit)),

  health: (_root, _args, { app }) => app.health(),
};
