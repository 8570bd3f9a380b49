import { readFileSync, readdirSync } from "node:fs";
import { createSchema } from "graphql-yoga";
import { assertRoles } from "./access/roles.ts";
import { auditMutations } from "./audit-mutations.ts";
import type { ApiContext, ServerContext } from "./context.ts";
import { Mutation } from "./resolvers/mutation.ts";
import { Query } from "./resolvers/query.ts";
import * as types from "./resolvers/types.ts";
import * as webhooks from "./resolvers/webhooks.ts";
import type { Resolvers } from "./schema.types.ts";

const FOLDER = new URL("schema/", import.meta.url);

const resolvers: Resolvers = {
  ...types,
  ...webhooks,
  Query: { ...Query, ...webhooks.Query },
  Mutation: auditMutations({ ...Mutation, ...webhooks.Mutation }),
};

export function createApiSchema() {
  const schema = createSchema<ServerContext & ApiContext>({ typeDefs: readTypeDefs(), resolvers });
  assertRoles(schema);
  return schema;
}

/** The files of `schema/`: `base.graphql`, and one for each part that extends it. */
export function readTypeDefs(): string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".graphql"));
  return files.toSorted().map((file) => readFileSync(new URL(file, FOLDER), "utf8"));
}
