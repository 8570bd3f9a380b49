import { readFileSync, readdirSync } from "node:fs";
import { createSchema } from "graphql-yoga";
import { assertRoles } from "./access/roles.ts";
import { auditMutations } from "./audit-mutations.ts";
import type { ApiContext, ServerContext } from "./context.ts";
import * as audit from "./resolvers/audit.ts";
import * as base from "./resolvers/base.ts";
import * as catalog from "./resolvers/catalog.ts";
import * as content from "./resolvers/content.ts";
import * as encoders from "./resolvers/encoders.ts";
import * as evaluation from "./resolvers/evaluation.ts";
import * as explain from "./resolvers/explain.ts";
import * as jobs from "./resolvers/jobs.ts";
import * as knowledge from "./resolvers/knowledge.ts";
import * as review from "./resolvers/review.ts";
import * as run from "./resolvers/run.ts";
import * as settings from "./resolvers/settings.ts";
import * as suggest from "./resolvers/suggest.ts";
import * as tag from "./resolvers/tag.ts";
import * as vocabulary from "./resolvers/vocabulary.ts";
import * as webhooks from "./resolvers/webhooks.ts";
import type { Resolvers } from "./schema.types.ts";

const FOLDER = new URL("schema/", import.meta.url);

/** One for each file of `schema/`. Of each type they hold only the fields that the program does not name as the schema does. */
const PARTS: readonly Resolvers[] = [
  base,
  content,
  tag,
  catalog,
  suggest,
  explain,
  review,
  run,
  knowledge,
  settings,
  encoders,
  audit,
  evaluation,
  vocabulary,
  jobs,
  webhooks,
];

export function createApiSchema() {
  const resolvers = PARTS.map(audited);
  const schema = createSchema<ServerContext & ApiContext>({ typeDefs: readTypeDefs(), resolvers });
  assertRoles(schema);
  return schema;
}

function audited(part: Resolvers): Resolvers {
  return part.Mutation ? { ...part, Mutation: auditMutations(part.Mutation) } : part;
}

/** `base.graphql`, and one file for each part, which extends it. */
export function readTypeDefs(): string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".graphql"));
  return files.toSorted().map((file) => readFileSync(new URL(file, FOLDER), "utf8"));
}
