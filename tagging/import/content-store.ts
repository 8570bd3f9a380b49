import type { Graph } from "../../graph/graph.ts";
import { contentFingerprints, upsertContents } from "../../graph/queries/import.ts";
import { contentText } from "./encoded-text.ts";
import type { Looked, PendingIds, RowStore } from "./row-store.ts";
import { ContentRow } from "./rows.ts";
import { checkReferences, findTags } from "./tag-references.ts";
import type { References } from "./tag-references.ts";

interface ContentOptions {
  readonly pending: PendingIds;
  readonly skipUnknownTags: boolean;
  /** Reads the contents as if their file had no labels. */
  readonly withoutLabels: boolean;
}

/** Contents with their labels. */
export function createContentStore(graph: Graph, options: ContentOptions): RowStore<ContentRow> {
  async function look(rows: readonly ContentRow[]): Promise<Looked<ContentRow>[]> {
    const given = options.withoutLabels ? rows.map((row) => ({ ...row, tags: undefined })) : rows;
    const [stored, tags] = await Promise.all([
      graph.many(contentFingerprints, { ids: given.map((row) => row.id) }),
      findTags(
        graph,
        given.flatMap((row) => row.tags ?? []),
        options.pending,
      ),
    ]);
    const byId = new Map(stored.map((content) => [content.id, content]));
    return given.map((row) => {
      const known = byId.get(row.id);
      if (!row.tags) return { row, known };
      const references = checkReferences(row.tags, tags.isLabel, options.skipUnknownTags);
      const labels = withoutRejected(references, known?.rejectedTagIds ?? []);
      return { ...labels, row: { ...row, tags: labels.kept }, known };
    });
  }

  async function write(rows: Parameters<RowStore<ContentRow>["write"]>[0]): Promise<void> {
    await graph.many(upsertContents, {
      rows: rows.map(({ row, ...facts }) => ({
        ...row,
        ...facts,
        category: row.category ?? null,
        text: row.text ?? null,
        tags: row.tags ?? null,
      })),
    });
  }

  return { schema: ContentRow, keyOf: (row) => row.id, textOf: contentText, look, write };
}

/** What a person refused for this content stays refused, whatever a file says. */
function withoutRejected(references: References, rejectedTagIds: readonly string[]): References {
  const rejected = references.kept.filter((id) => rejectedTagIds.includes(id));
  if (rejected.length === 0) return references;
  const names = rejected.map((id) => `"${id}"`).join(", ");
  const warning = `went in without tags that were rejected for this content: ${names}`;
  return {
    kept: references.kept.filter((id) => !rejectedTagIds.includes(id)),
    refusal: references.refusal,
    warning: references.warning ? `${references.warning}; ${warning}` : warning,
  };
}
