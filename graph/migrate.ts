import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { z } from "zod";
import { AppError } from "../core/errors.ts";
import { cypherInt } from "./cypher-types.ts";
import type { Graph } from "./graph.ts";
import { defineQuery, parametersOf, readCypher } from "./query.ts";
import type { Query } from "./query.ts";
import {
  awaitIndexes,
  findEncoder,
  listMigrations,
  recordEncoder,
  recordMigration,
} from "./queries/state.ts";

const INDEX_WAIT_SECONDS = 300;

interface EncoderFacts {
  readonly name: string;
  readonly dimension: number;
}

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
 *   ENCODER_MISMATCH when the vectors in the graph were made by another encoder.
 */
export async function migrate(graph: Graph, encoder: EncoderFacts): Promise<string[]> {
  const applied = await appliedMigrations(graph);
  await checkEncoder(graph, encoder);
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
  await graph.many(recordEncoder, encoder);
  await graph.many(awaitIndexes, { seconds: INDEX_WAIT_SECONDS });
  return carriedOut;
}

/**
 * Refuses to work on vectors of another encoder, whose cosines would mean nothing.
 * @throws AppError ENCODER_MISMATCH with the remedy.
 */
export async function checkEncoder(graph: Graph, encoder: EncoderFacts): Promise<void> {
  const stored = await graph.maybeOne(findEncoder, {});
  if (!stored) return;
  if (stored.name === encoder.name && stored.dimension === encoder.dimension) return;
  throw new AppError(
    "ENCODER_MISMATCH",
    `The graph holds vectors of ${describe(stored)}, but the configured encoder is ${describe(encoder)}. ` +
      `Set EMBEDDING_MODEL and EMBEDDING_BASE_URL back to ${stored.name}, ` +
      "or point NEO4J_URI at an empty database and import again.",
    { details: { stored, configured: encoder } },
  );
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

function describe({ name, dimension }: EncoderFacts): string {
  return `${name} (${dimension} dimensions)`;
}
