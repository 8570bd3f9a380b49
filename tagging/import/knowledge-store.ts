import type { Graph } from "../../graph/graph.ts";
import { knowledgeFingerprints, upsertKnowledge } from "../../graph/queries/import.ts";
import type { Looked, PendingIds, RowStore } from "./row-store.ts";
import { KnowledgeRow } from "./rows.ts";
import { checkReferences, findTags } from "./tag-references.ts";

interface KnowledgeOptions {
  readonly pending: PendingIds;
  readonly skipUnknownTags: boolean;
}

/** Definitions, rules and facts. Unlike labels, they may be about a group of tags. */
export function createKnowledgeStore(
  graph: Graph,
  options: KnowledgeOptions,
): RowStore<KnowledgeRow> {
  async function look(rows: readonly KnowledgeRow[]): Promise<Looked<KnowledgeRow>[]> {
    const tagIds = rows.flatMap((row) => row.about);
    const [stored, tags] = await Promise.all([
      graph.many(knowledgeFingerprints, { ids: rows.map((row) => row.id) }),
      findTags(graph, tagIds, options.pending),
    ]);
    const known = new Map(stored.map((knowledge) => [knowledge.id, knowledge]));
    return rows.map((row) => {
      const { kept, ...outcome } = checkReferences(row.about, tags.isTag, options.skipUnknownTags);
      return { ...outcome, row: { ...row, about: kept }, known: known.get(row.id) };
    });
  }

  async function write(rows: Parameters<RowStore<KnowledgeRow>["write"]>[0]): Promise<void> {
    await graph.many(upsertKnowledge, {
      rows: rows.map(({ row, ...facts }) => ({
        ...row,
        ...facts,
        source: row.source ?? null,
        validUntil: row.validUntil ?? null,
      })),
    });
  }

  return { schema: KnowledgeRow, keyOf: (row) => row.id, textOf: (row) => row.text, look, write };
}
