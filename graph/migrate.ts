import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { z } from "zod";
import { AppError } from "../core/errors.ts";
import { checkStoredEncoder } from "./check-encoder.ts";
import type { EncoderFacts } from "./check-encoder.ts";
import { cypherInt } from "./cypher-types.ts";
import type { Graph } from "./graph.ts";
import { defineQuery, parametersOf, readCypher } from "./query.ts";
import type { Query } from "./query.ts";
import { recordFirstEncoder } from "./queries/encoder.ts";
import { awaitIndexes, listMigrations, recordMigration } from "./queries/state.ts";

const INDEX_WAIT_SECONDS = 300;

/** The migrations in `cypher/schema`, in the order of their numbers. */
export function listSchemaFiles(): string[] {
  return readdirSync(new URL("../cypher/schema/", import.meta.url))
    .filter((file) => file.endsWith(".cypher"))
    .map((file) => file.replace(/\.cypher$/, ""))
    .toSorted();
}

/** A migration as a query; the vector indexes take the encoder's dimension as their one parameter. */
export function schemaQuery(migrationId: string): Query {
  const file = `schema/${migrationId}`;
  const needsDimension = parametersOf(readCypher(file)).includes("dimension");
  const params = z.object(needsDimension ? { dimension: cypherInt } : {});
  return defineQuery({ file, mode: "schema", params, row: z.object({}) });
}

/**
 * Brings the schema up to date and returns the ids of the migrations that were carried out now.
 * Safe to repeat, and safe to break off: every statement is idempotent and recorded after it ran.
 * @throws AppError CONFLICT when a migration's text was changed after it ran,
 *   ENCODER_MISMATCH when no vectors in the graph were made by this encoder.
 */
export async function migrate(graph: Graph, encoder: EncoderFacts): Promise<string[]> {
  const applied = await appliedMigrations(graph);
  await checkStoredEncoder(graph, encoder);
  const carriedOut: string[] = [];
  for (const migrationId of listSchemaFiles()) {
    const query = schemaQuery(migrationId);
    const hash = createHash("sha256").update(query.text).digest("hex");
    if (applied.get(migrationId) === hash) continue;
    if (applied.has(migrationId)) throw changedMigration(migrationId);
    const { dimension } = encoder;
    await graph.many(query, "dimension" in query.params.shape ? { dimension } : {});
    await graph.many(recordMigration, { migrationId, hash });
    carriedOut.push(migrationId);
  }
  await graph.many(recordFirstEncoder, encoder);
  await graph.many(awaitIndexes, { seconds: INDEX_WAIT_SECONDS });
  return carriedOut;
}

async function appliedMigrations(graph: Graph): Promise<Map<string, string>> {
  const rows = await graph.many(listMigrations, {});
  return new Map(rows.map(({ migrationId, hash }) => [migrationId, hash]));
}

function changedMigration(migrationId: string): AppError {
  return new AppError(
    "CONFLICT",
    `The migration ${migrationId} was changed after this database ran it: put its text back and add a new migration instead`,
  );
}
