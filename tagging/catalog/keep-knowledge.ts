import { randomUUID } from "node:crypto";
import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import { checkEncoder } from "../../graph/check-encoder.ts";
import { knowledgeFingerprints } from "../../graph/queries/import.ts";
import { deleteKnowledge } from "../../graph/queries/knowledge-page.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { encodeTexts } from "../import/encode-texts.ts";
import { createKnowledgeStore } from "../import/knowledge-store.ts";
import { createPrepareBatch } from "../import/prepare-batch.ts";
import type { KnowledgeRow } from "../import/rows.ts";
import { createSeenRows } from "../import/seen-rows.ts";
import { findTags } from "../import/tag-references.ts";

/** As a row of an import; without an id a new one is made. */
export type KeptKnowledge = Omit<KnowledgeRow, "id"> & { readonly id?: string | undefined };

const NOTHING_PENDING = { tags: new Set<string>(), contents: new Set<string>() };

/** Definitions, rules and facts one at a time, as an import would write them; prompts show them at once. */
export function createKeepKnowledge({ graph, encoder }: { graph: Graph; encoder: Encoder }) {
  return {
    /**
     * Writes it and gives its id.
     * @throws AppError NOT_FOUND for an id that is not stored, BAD_INPUT naming the unknown tags, ENCODER_UNAVAILABLE.
     */
    async save({ id, ...knowledge }: KeptKnowledge): Promise<string> {
      await checkEncoder(graph, encoder);
      if (id !== undefined) await requireKnowledge(graph, id);
      await requireTags(graph, knowledge.about);
      const row: KnowledgeRow = { ...knowledge, id: id ?? randomUUID() };
      const store = createKnowledgeStore(graph, {
        pending: NOTHING_PENDING,
        skipUnknownTags: false,
      });
      const seen = createSeenRows();
      const prepare = createPrepareBatch(store, { encoderName: encoder.name, seen });
      const batch = await prepare([{ line: 1, value: row }]);
      const [refusal] = batch.refusals;
      if (refusal) throw new AppError("BAD_INPUT", refusal.reason);
      const { texts } = batch;
      await batch.write(texts.length === 0 ? [] : await encodeTexts(encoder, texts));
      return row.id;
    },

    /** @throws AppError NOT_FOUND */
    async delete(knowledgeId: string): Promise<void> {
      if (await graph.maybeOne(deleteKnowledge, { knowledgeId })) return;
      throw notFound(knowledgeId);
    },
  };
}

async function requireKnowledge(graph: Graph, id: string): Promise<void> {
  const [stored] = await graph.many(knowledgeFingerprints, { ids: [id] });
  if (!stored) throw notFound(id);
}

async function requireTags(graph: Graph, tagIds: readonly string[]): Promise<void> {
  const { isTag } = await findTags(graph, tagIds, NOTHING_PENDING);
  const unknown = tagIds.filter((tagId) => !isTag(tagId)).map((tagId) => `"${tagId}"`);
  if (unknown.length === 0) return;
  const message = `there are no tags with these ids: ${unknown.join(", ")}`;
  const inputErrors = [{ field: "aboutTagIds", message }];
  throw new AppError("BAD_INPUT", `aboutTagIds: ${message}`, { details: { inputErrors } });
}

function notFound(id: string): AppError {
  return new AppError(
    "NOT_FOUND",
    `There is no knowledge with the id "${id}"; leave the id out to add a new piece`,
  );
}
