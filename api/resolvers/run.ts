import { readLimit } from "../inputs.ts";
import type { MutationResolvers, QueryResolvers, RunResolvers } from "../schema.types.ts";
import { tagContents } from "../tag-contents.ts";
import { undoRun } from "../undo-run.ts";

export const Query: QueryResolvers = {
  runs: (_root, { limit }, { app }) => app.runs.list(readLimit(limit)),
};

export const Mutation: MutationResolvers = {
  tagContents: (_root, args, context) => tagContents(context, args),
  undoRun: (_root, args, context) => undoRun(context, args),
};

export const Run: RunResolvers = {
  id: ({ runId }) => runId,
};
