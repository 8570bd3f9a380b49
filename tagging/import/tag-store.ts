import type { Graph } from "../../graph/graph.ts";
import { tagFingerprints, upsertTags } from "../../graph/queries/import.ts";
import { tagText } from "./encoded-text.ts";
import type { RowStore } from "./row-store.ts";
import { TagRow } from "./rows.ts";

/** Tags. One that is known only as somebody's broader tag (a group) counts as new. */
export function createTagStore(graph: Graph): RowStore<TagRow> {
  return {
    schema: TagRow,
    keyOf: (row) => row.id,
    textOf: tagText,
    async look(rows) {
      const stored = await graph.many(tagFingerprints, { ids: rows.map((row) => row.id) });
      const tags = stored.filter(({ status }) => status !== "GROUP");
      const known = new Map(tags.map((tag) => [tag.id, tag]));
      return rows.map((row) => ({ row, known: known.get(row.id) }));
    },
    async write(rows) {
      await graph.many(upsertTags, {
        rows: rows.map(({ row, ...facts }) => ({
          ...row,
          ...facts,
          description: row.description ?? null,
          deprecated: row.deprecated ?? null,
        })),
      });
    },
  };
}
