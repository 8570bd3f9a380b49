import { hash } from "node:crypto";
import { AppError, hasCode } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import { checkEncoder } from "../../graph/check-encoder.ts";
import { deleteGonePassages } from "../../graph/queries/import.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { encodeTexts } from "../import/encode-texts.ts";
import { createKnowledgeStore } from "../import/knowledge-store.ts";
import { createPrepareBatch } from "../import/prepare-batch.ts";
import type { KnowledgeRow } from "../import/rows.ts";
import { createSeenRows } from "../import/seen-rows.ts";
import { findTags } from "../import/tag-references.ts";
import { planDocuments } from "./plan-documents.ts";
import type { PlannedDocument } from "./plan-documents.ts";
import { readDocument } from "./read-document.ts";
import { splitPassages } from "./split-passages.ts";
import type { Passage } from "./split-passages.ts";

const BATCH_PASSAGES = 200;
const NOTHING_PENDING = { tags: new Set<string>(), contents: new Set<string>() };

export interface DocumentImportOptions {
  readonly kind?: KnowledgeRow["kind"];
  /** A time in ISO 8601; without it the passages stay valid. */
  readonly validUntil?: string | undefined;
  /** Ids of the tags that all documents are about; without any the passages go by their likeness to a content. */
  readonly about?: readonly string[];
  /** Of JSON, JSON pointers of the texts to take; all texts if none is given. */
  readonly pointers?: readonly string[];
  readonly onProgress?: (progress: DocumentProgress) => void;
  /** Told of what is not imported from a folder. */
  readonly note?: (text: string) => void;
  readonly signal?: AbortSignal;
}

export interface DocumentProgress {
  readonly document: string;
  /** Passages that are in the graph by now, of all documents so far. */
  readonly passages: number;
}

export interface DocumentResult {
  readonly document: string;
  readonly passages: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Passages of an earlier import that the document no longer has. */
  readonly deleted: number;
  /** How many passages were given to the encoder. */
  readonly encoded: number;
  /** Why it was not imported; what an earlier import made of it stays. */
  readonly problem?: string | undefined;
}

interface Deps {
  readonly graph: Graph;
  readonly encoder: Encoder;
}

/**
 * Imports documents as knowledge: each is split into passages that fit into a prompt. A document that is imported again
 * replaces its own passages; those whose text is the same are not encoded again.
 * @throws AppError BAD_INPUT for wrong paths or unknown tags; a document that cannot be read is told in its result.
 *   INTERRUPTED when the signal came; the same import goes on from there.
 */
export function createDocumentImporter({ graph, encoder }: Deps) {
  return async function importDocuments(
    paths: readonly string[],
    options: DocumentImportOptions = {},
  ): Promise<DocumentResult[]> {
    const planned = await planDocuments(paths, options);
    await checkEncoder(graph, encoder);
    await requireTags(graph, options.about ?? []);
    const results: DocumentResult[] = [];
    try {
      for (const document of planned) {
        results.push(await importOne({ graph, encoder }, document, { ...options, onPassages }));
      }
      return results;
    } catch (cause) {
      throw options.signal?.aborted ? interrupted(results, cause) : cause;
    }

    function onPassages(document: string, count: number): void {
      const before = results.reduce((sum, { passages }) => sum + passages, 0);
      options.onProgress?.({ document, passages: before + count });
    }
  };
}

interface OneOptions extends DocumentImportOptions {
  readonly onPassages: (document: string, count: number) => void;
}

async function importOne(
  deps: Deps,
  { path, document }: PlannedDocument,
  options: OneOptions,
): Promise<DocumentResult> {
  const counts = { passages: 0, added: 0, changed: 0, unchanged: 0, deleted: 0, encoded: 0 };
  try {
    options.signal?.throwIfAborted();
    const passages = await splitPassages(document, await readDocument(path, options));
    const idPrefix = `doc:${document.replaceAll("%", "%25").replaceAll("#", "%23")}#`;
    const rows = passages.map((passage) => toRow(passage, idPrefix, options));
    const prepare = createPrepareBatch(
      createKnowledgeStore(deps.graph, { pending: NOTHING_PENDING, skipUnknownTags: false }),
      { encoderName: deps.encoder.name, seen: createSeenRows() },
    );
    for (let start = 0; start < rows.length; start += BATCH_PASSAGES) {
      const batch = await prepare(
        rows.slice(start, start + BATCH_PASSAGES).map((value) => ({ value })),
      );
      const [refusal] = batch.refusals;
      if (refusal) throw new AppError("BAD_INPUT", `${path}: ${refusal.reason}`);
      await batch.write(await encodeTexts(deps.encoder, batch.texts, options));
      counts.passages += batch.read;
      counts.added += batch.added;
      counts.changed += batch.changed;
      counts.unchanged += batch.unchanged;
      counts.encoded += batch.texts.length;
      options.onPassages(document, counts.passages);
      options.signal?.throwIfAborted();
    }
    const ids = rows.map(({ id }) => id);
    const { deleted } = await deps.graph.one(deleteGonePassages, { idPrefix, ids });
    return { document, ...counts, deleted };
  } catch (error) {
    if (!hasCode(error, "BAD_INPUT")) throw error;
    return { document, ...counts, problem: error.message };
  }
}

/** Named by its text, so that a passage stays the same when others come before it. */
function toRow(
  { text, source }: Passage,
  idPrefix: string,
  { kind = "FACT", validUntil, about = [] }: DocumentImportOptions,
): KnowledgeRow {
  const id = `${idPrefix}${hash("sha256", text).slice(0, 16)}`;
  return { id, kind, text, source, validUntil, about: [...about] };
}

async function requireTags(graph: Graph, tagIds: readonly string[]): Promise<void> {
  const { isTag } = await findTags(graph, tagIds, NOTHING_PENDING);
  const unknown = tagIds.filter((tagId) => !isTag(tagId));
  if (unknown.length === 0) return;
  const names = unknown.map((id) => `"${id}"`).join(", ");
  throw new AppError("BAD_INPUT", `Tags that are not in the vocabulary: ${names}`);
}

function interrupted(results: readonly DocumentResult[], cause: unknown): AppError {
  return new AppError(
    "INTERRUPTED",
    `${results.length} documents are in; run the same command to go on`,
    { cause, details: { results } },
  );
}
