import { contentPages, tagPages } from "../../graph/queries/vocabulary.ts";
import { createTagChanges } from "./change-tag.ts";
import type { ChangeDeps } from "./change-tag.ts";
import { createNearDuplicates } from "./near-duplicates.ts";
import { createProposals } from "./proposals.ts";
import { createSuspiciousLabels } from "./suspicious-labels.ts";

/** The care of the vocabulary: what looks wrong in it, its changes, and proposals for new tags. */
export function createVocabulary({ graph, encoder, store }: ChangeDeps) {
  return {
    ...createTagChanges({ graph, encoder, store }),
    nearDuplicates: createNearDuplicates(graph),
    suspicious: createSuspiciousLabels(graph),
    proposals: createProposals({ graph, encoder }),
    /** Those of the tags that exist, by id; one statement. */
    async tags(tagIds: readonly string[]) {
      const rows = await graph.many(tagPages, { tagIds: [...new Set(tagIds)] });
      return new Map(rows.map((row) => [row.tagId, row]));
    },
    /** Those of the contents that exist, by id; one statement. */
    async contents(contentIds: readonly string[]) {
      const rows = await graph.many(contentPages, { contentIds: [...new Set(contentIds)] });
      return new Map(rows.map((row) => [row.contentId, row]));
    },
  };
}
