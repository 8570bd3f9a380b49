import type { Graph } from "../../graph/graph.ts";
import { existingTags } from "../../graph/queries/import.ts";
import type { PendingIds } from "./row-store.ts";

/** Which of the named tags are there. */
export interface KnownTags {
  /** Tags and groups of tags. */
  readonly all: ReadonlySet<string>;
  /** Tags that a content may carry: not the groups. */
  readonly labels: ReadonlySet<string>;
}

export async function findTags(
  graph: Graph,
  tagIds: Iterable<string>,
  pending: PendingIds,
): Promise<KnownTags> {
  const ids = [...new Set(tagIds)];
  const tags = ids.length === 0 ? [] : await graph.many(existingTags, { ids });
  const labels = tags.filter(({ status }) => status !== "GROUP");
  return {
    all: new Set([...tags.map(({ id }) => id), ...pending.tags]),
    labels: new Set([...labels.map(({ id }) => id), ...pending.tags]),
  };
}

export interface References {
  readonly kept: string[];
  readonly refusal?: string | undefined;
  readonly warning?: string | undefined;
}

/** Parts the ids that are in the vocabulary from the others, which refuse the row or are left out. */
export function checkReferences(
  ids: readonly string[],
  known: ReadonlySet<string>,
  skipUnknownTags: boolean,
): References {
  const kept = ids.filter((id) => known.has(id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return { kept };
  const names = unknown.map((id) => `"${id}"`).join(", ");
  return skipUnknownTags
    ? { kept, warning: `went in without tags that are not in the vocabulary: ${names}` }
    : { kept, refusal: `tags that are not in the vocabulary: ${names}` };
}
