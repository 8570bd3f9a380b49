import type { Review } from "../graph/queries/review.ts";
import type { TaggedContent } from "../graph/queries/tag-page.ts";
import type { ProposalRow } from "../graph/queries/tag-proposal.ts";
import type { ChangePreview } from "../tagging/vocabulary/change-tag.ts";
import type { NearDuplicate } from "../tagging/vocabulary/near-duplicates.ts";
import type { SuspiciousLabel } from "../graph/queries/suspicion.ts";
import type { JobItemRow, JobRow } from "../graph/queries/job.ts";
import type { QueueEntry } from "../tagging/review/queue.ts";
import type { StepTimes } from "../tagging/stopwatch.ts";
import type { Suggestion } from "../tagging/tag-content.ts";
import type { Refusal } from "./schema.types.ts";

/** An edge holds the id of its node, which is read when it is asked for, with those of the other edges. */
interface Edge {
  readonly cursor: string;
}
export type TagRef = Edge & { readonly tagId: string };
export type ContentRef = Edge & { readonly contentId: string };
export type KnowledgeRef = Edge & { readonly knowledgeId: string };
export type RunRef = Edge & { readonly runId: string };
export type TaggedContentRow = Edge & TaggedContent;
export type QueueEdge = Edge & QueueEntry;
export type NearDuplicateRef = Edge & NearDuplicate;
export type SuspiciousRef = Edge & SuspiciousLabel;
export type ProposalRef = Edge & ProposalRow;
export type JobRef = Edge & JobRow;
export type JobItemRef = Edge & JobItemRow;

/** What a change would mean, and why it is refused. */
export type ChangeImpact = Omit<ChangePreview, "problem"> & { readonly error?: Refusal };

/** The similar content is read when it is asked for. */
export interface SimilarRow {
  readonly similarId: string;
  readonly cosine: number;
}

/** The content is read when it is asked for, after everything is written. */
export interface ReviewOutcome {
  readonly ok: boolean;
  readonly contentId: string;
  readonly review?: Review;
  readonly error?: Refusal;
}

/** The first step of the subscription `tagging`. */
export interface CandidatesStep {
  readonly __typename: "CandidatesFound";
  readonly candidates: readonly Suggestion[];
  readonly times: StepTimes;
}
