import type { MutationResolvers } from "../schema.types.ts";
import { tagContents } from "../tag-contents.ts";
import { undoRun } from "../undo-run.ts";

export const Mutation: MutationResolvers = {
  tagContents: (_root, args, context) => tagContents(context, args),
  undoRun: (_root, args, context) => undoRun(context, args),
};
