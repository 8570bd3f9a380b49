import { orRefusal } from "../errors.ts";
import type { MutationResolvers, QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  encoders: (_root, _args, { app }) => app.encoders.list(),
};

export const Mutation: MutationResolvers = {
  useEncoder: (_root, { name }, { app }) =>
    orRefusal(async () => ({ encoders: await app.encoders.use(name) })),

  dropEncoder: (_root, { name }, { app }) =>
    orRefusal(async () => ({ encoders: await app.encoders.drop(name) })),
};
