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
  };
}
