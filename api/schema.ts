import { readFileSync } from "node:fs";
import { createSchema } from "graphql-yoga";
import { assertRoles } from "./access/roles.ts";
import { auditMutations } from "./audit-mutations.ts";
import type { ApiContext, ServerContext } from "./context.ts";
import { Mutation } from "./resolvers/mutation.ts";
import { Query } from "./resolvers/query.ts";
import * as types from "./resolvers/types.ts";
import type { Resolvers } from "./schema.types.ts";

const resolvers: Resolvers = {
  Query,
  Mutation: auditMutations(Mutation),
  ...types,
};

export function createApiSchema() {
  const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
  const schema = createSchema<ServerContext & ApiContext>({ typeDefs, resolvers });
  assertRoles(schema);
  return schema;
}
