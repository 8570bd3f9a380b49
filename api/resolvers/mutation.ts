import type { MutationResolvers } from "../schema.types.ts";
import { review, reviewMany } from "../review.ts";
import { tagContents } from "../tag-contents.ts";
import { undoRun } from "../undo-run.ts";

export const Mutation: MutationResolvers = {
  tagContents: (_root, args, context) => tagContents(context, args),
  review: (_root, { input }, context) => review(context, input),
  reviewMany: (_root, { inputs }, context) => reviewMany(context, inputs),
  undoRun: (_root, args, context) => undoRun(context, args),
};
