import type { QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  auditQueries: (_root, _args, { app }) => app.audits.list(),
  audit: (_root, { name }, { app }) => app.audits.run(name),
};
