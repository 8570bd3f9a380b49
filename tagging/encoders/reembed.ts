import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import { schemaQuery } from "../../graph/migrate.ts";
import {
  listEncoders,
  registerEncoder,
  setVectors,
  verticesWithoutVector,
} from "../../graph/queries/encoder.ts";
import type { VertexToEncode } from "../../graph/queries/encoder.ts";
import { awaitIndexes } from "../../graph/queries/state.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { encodeTexts } from "../import/encode-texts.ts";
import { contentText, tagText, textHash } from "../import/encoded-text.ts";

/** Vertices that are looked for at once, and those that are encoded and written at once. */
const PAGE = 5_000;
const BATCH = 128;
const INDEX_WAIT_SECONDS = 3_600;
const VECTOR_INDEXES = ["005-tag-embedding", "006-content-embedding", "007-knowledge-embedding"];

const CHANGING =
  "Every text that was encoded changed meanwhile: run it again when less is imported at the same time";

export interface ReembedOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told how many vectors were made so far. */
  readonly onProgress?: ((encoded: number) => void) | undefined;
}

export interface ReembedReport {
  readonly encoder: string;
  /** Vectors that were made now. */
  readonly encoded: number;
}

/**
 * Makes the vectors that the encoder in use lacks, in a set and indexes of its own beside those in force, which stay as they
 * are. Broken off anywhere, it goes on where it was. A text that changes meanwhile loses its vector of the other set, so that
 * it is encoded again, here or by the next call.
 * @throws AppError CONFLICT when both sets are taken, ENCODER_UNAVAILABLE, GRAPH_UNAVAILABLE
 */
export async function reembed(
  { graph, encoder }: { graph: Graph; encoder: Encoder },
  { signal, onProgress }: ReembedOptions = {},
): Promise<ReembedReport> {
  await register(graph, encoder);
  for (const migrationId of VECTOR_INDEXES) {
    await graph.many(schemaQuery(migrationId), { dimension: encoder.dimension });
  }
  let encoded = 0;
  for (;;) {
    const vertices = await graph.many(verticesWithoutVector, { limit: PAGE });
    if (vertices.length === 0) break;
    const before = encoded;
    for (let from = 0; from < vertices.length; from += BATCH) {
      signal?.throwIfAborted();
      encoded += await encodeBatch({ graph, encoder }, vertices.slice(from, from + BATCH), signal);
      onProgress?.(encoded);
    }
    if (encoded === before) throw new AppError("CONFLICT", CHANGING);
  }
  await graph.many(awaitIndexes, { seconds: INDEX_WAIT_SECONDS });
  return { encoder: encoder.name, encoded };
}

async function register(graph: Graph, { name, dimension }: Encoder): Promise<void> {
  const registered = await graph.maybeOne(registerEncoder, { name, dimension });
  if (!registered) {
    const stored = await graph.many(listEncoders, {});
    const names = stored.map((one) => `${one.name}${one.inForce ? " (in force)" : ""}`).join(", ");
    const message = `Vectors of two encoders are stored already: ${names}. \`tagwright encoders drop\` makes room for ${name}`;
    throw new AppError("CONFLICT", message, { details: { stored } });
  }
  if (registered.dimension === dimension) return;
  const message = `The stored vectors of ${name} have ${registered.dimension} dimensions, but it gives ${dimension} now: give the model another name, or drop the stored ones`;
  throw new AppError("CONFLICT", message);
}

async function encodeBatch(
  { graph, encoder }: { graph: Graph; encoder: Encoder },
  vertices: readonly VertexToEncode[],
  signal: AbortSignal | undefined,
): Promise<number> {
  const texts = vertices.map(textOf);
  const vectors = await encodeTexts(encoder, texts, { signal });
  const rows = vertices.map(({ vertex, spareTextHash }, i) => ({
    vertex,
    spareTextHash,
    textHash: textHash(texts[i] ?? "", encoder.name),
    vector: vectors[i] ?? [],
  }));
  const { written } = await graph.one(setVectors, { rows });
  return written;
}

/** The text that an import would have encoded. */
function textOf({ kind, ...given }: VertexToEncode): string {
  const { name, aliases, description, title, category, text } = given;
  switch (kind) {
    case "TAG":
      return tagText({ name: name ?? "", aliases, description: description ?? undefined });
    case "CONTENT":
      return contentText({
        title: title ?? "",
        category: category ?? undefined,
        text: text ?? undefined,
      });
    case "KNOWLEDGE":
      return text ?? "";
  }
}
