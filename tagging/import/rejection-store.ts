import type { Graph } from "../../graph/graph.ts";
import { findRejections, rejectTags } from "../../graph/queries/import.ts";
import { fingerprintOf } from "./row-store.ts";
import type { Looked, PendingIds, RowStore } from "./row-store.ts";
import { RejectionRow } from "./rows.ts";
import { findTags } from "./tag-references.ts";

interface RejectionOptions {
  readonly pending: PendingIds;
}

type Pair = Pick<RejectionRow, "contentId" | "tagId">;

/** Tags known to be wrong for a content. The edge itself says what was stored: it has no fingerprint. */
export function createRejectionStore(
  graph: Graph,
  { pending }: RejectionOptions,
): RowStore<RejectionRow> {
  async function look(rows: readonly RejectionRow[]): Promise<Looked<RejectionRow>[]> {
    const pairs = rows.map(({ contentId, tagId }) => ({ contentId, tagId }));
    const [stored, tags] = await Promise.all([
      graph.many(findRejections, { pairs }),
      findTags(
        graph,
        rows.map((row) => row.tagId),
        pending,
      ),
    ]);
    const byPair = new Map(stored.map((pair) => [keyOf(pair), pair]));
    return rows.map((row) => {
      const pair = byPair.get(keyOf(row));
      if (!pair && !pending.contents.has(row.contentId)) {
        return { row, refusal: `there is no content "${row.contentId}"` };
      }
      if (!tags.isLabel(row.tagId)) {
        return { row, refusal: `tags that are not in the vocabulary: "${row.tagId}"` };
      }
      if (pair?.origin === "IMPORT" || pair?.origin === "HUMAN") {
        return {
          row,
          refusal: `the content carries this tag (${pair.origin}): remove it there first`,
        };
      }
      return { row, known: pair?.isRejected ? knownAs(row, pair) : undefined };
    });
  }

  function knownAs(row: RejectionRow, stored: { by: string | null; reason: string | null }) {
    const asRow = { ...row, by: stored.by, reason: stored.reason ?? undefined };
    return { fingerprint: fingerprintOf(asRow) };
  }

  async function write(rows: Parameters<RowStore<RejectionRow>["write"]>[0]): Promise<void> {
    await graph.many(rejectTags, {
      rows: rows.map(({ row }) => ({ ...row, reason: row.reason ?? null })),
    });
  }

  return { schema: RejectionRow, keyOf, look, write };
}

function keyOf({ contentId, tagId }: Pair): string {
  return `${contentId}\n${tagId}`;
}
