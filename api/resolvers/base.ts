import type { QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  viewer: (_root, _args, { viewer }) => viewer,

  health: (_root, _args, { app }) => app.health(),
};
