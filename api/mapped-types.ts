import type { Review } from "../graph/queries/review.ts";
import type { JobItemRow, JobRow } from "../graph/queries/job.ts";
import type { App } from "../tagging/create-app.ts";
import type { QueueEntry } from "../tagging/review/queue.ts";
import type { StepTimes } from "../tagging/stopwatch.ts";
import type { Suggestion } from "../tagging/tag-content.ts";
import type { Refusal } from "./schema.types.ts";

/** What `app.runs.list` gives; `codegen.ts` maps the GraphQL type Run to it. */
export type RunRow = Awaited<ReturnType<App["runs"]["list"]>>[number];

/** A page of the queue, and whether something comes before it. */
export interface QueueAnswer {
  readonly entries: readonly QueueEntry[];
  readonly hasMore: boolean;
  readonly isLater: boolean;
}

/** The content is read when it is asked for, after everything is written. */
export interface ReviewOutcome {
  readonly ok: boolean;
  readonly contentId: string;
  readonly review?: Review;
  readonly error?: Refusal;
}

/** Rows of one page, and what is around it. */
interface PageAnswer<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly isLater: boolean;
}
export type JobPageAnswer = PageAnswer<JobRow>;
export type JobItemPageAnswer = PageAnswer<JobItemRow>;

/** The first step of the subscription `tagging`. */
export interface CandidatesStep {
  readonly __typename: "CandidatesFound";
  readonly candidates: readonly Suggestion[];
  readonly times: StepTimes;
}
