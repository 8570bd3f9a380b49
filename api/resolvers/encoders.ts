import { dropEncoder, useEncoder } from "../encoders.ts";
import type { MutationResolvers, QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  encoders: (_root, _args, { app }) => app.encoders.list(),
};

export const Mutation: MutationResolvers = {
  useEncoder: (_root, { name }, context) => useEncoder(context, name),
  dropEncoder: (_root, { name }, context) => dropEncoder(context, name),
};
