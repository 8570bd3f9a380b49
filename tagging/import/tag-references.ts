import type { Graph } from "../../graph/graph.ts";
import { existingTags } from "../../graph/queries/import.ts";
import type { PendingIds } from "./row-store.ts";

type IsKnown = (tagId: string) => boolean;

/** Which of the named tags are there. */
export interface KnownTags {
  /** Also true for groups of tags. */
  readonly isTag: IsKnown;
  /** True for tags that a content may carry. */
  readonly isLabel: IsKnown;
}

export async function findTags(
  graph: Graph,
  tagIds: Iterable<string>,
  pending: PendingIds,
): Promise<KnownTags> {
  const ids = [...new Set(tagIds)];
  const tags = ids.length === 0 ? [] : await graph.many(existingTags, { ids });
  const statuses = new Map(tags.map(({ id, status }) => [id, status]));
  return {
    isTag: (tagId) => statuses.has(tagId) || pending.tags.has(tagId),
    isLabel: (tagId) => (statuses.get(tagId) ?? "GROUP") !== "GROUP" || pending.tags.has(tagId),
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
  isKnown: IsKnown,
  skipUnknownTags: boolean,
): References {
  const kept = ids.filter((id) => isKnown(id));
  const unknown = ids.filter((id) => !isKnown(id));
  if (unknown.length === 0) return { kept };
  const names = unknown.map((id) => `"${id}"`).join(", ");
  return skipUnknownTags
    ? { kept, warning: `went in without tags that are not in the vocabulary: ${names}` }
    : { kept, refusal: `tags that are not in the vocabulary: ${names}` };
}
