import { randomUUID } from "node:crypto";
import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import { reviewState, saveReview } from "../../graph/queries/review.ts";
import type { Review, ReviewState } from "../../graph/queries/review.ts";
import { eventBody } from "../webhooks/events.ts";
import { problemsOf, tagIdsOf } from "./check-review.ts";
import type { ReviewRequest } from "./check-review.ts";

/**
 * Writes what a person says of a content's tags, in one transaction, and keeps the review itself beside it. The state is
 * read first, so that a refusal can say what is wrong; whether it is still so, the statement that writes sees to.
 * @throws AppError NOT_FOUND, BAD_INPUT, and CONFLICT when somebody has reviewed the content since the version that the
 * review rests on; `details.inputErrors` names the fields.
 */
export function createSaveReview(graph: Graph) {
  async function stateFor(request: ReviewRequest): Promise<ReviewState> {
    const { contentId } = request;
    const state = await graph.maybeOne(reviewState, { contentId, tagIds: tagIdsOf(request) });
    if (!state) throw notFound(contentId);
    if (state.version !== request.basedOn) throw conflict(request, state.version);
    const inputErrors = problemsOf(request, state);
    if (inputErrors.length > 0) throw refusal("BAD_INPUT", inputErrors);
    return state;
  }

  return async function save(request: ReviewRequest, by: string): Promise<Review> {
    const state = await stateFor(request);
    const review = toReview(request, by);
    const { accepted, added } = review;
    const given = [...accepted, ...added].map((tagId) => withSuggestion(tagId, state));
    const { contentId, basedOn } = request;
    const saved = await graph.maybeOne(saveReview, {
      ...review,
      contentId,
      basedOn,
      given,
      eventBody: eventOf(review, request),
    });
    if (saved) return { ...review, ...saved };
    // Something has come between reading and writing: what it is shows now.
    const { version } = await stateFor(request);
    throw conflict(request, version);
  };
}

function toReview(request: ReviewRequest, by: string): Omit<Review, "version" | "at"> {
  return {
    reviewId: randomUUID(),
    by,
    accepted: [...request.accept],
    added: [...request.add],
    rejected: request.reject.map(({ tagId, reason }) => ({ tagId, reason: reason ?? null })),
    complete: request.complete ?? null,
    comment: request.comment ?? null,
  };
}

function eventOf(review: Omit<Review, "version" | "at">, { contentId, basedOn }: ReviewRequest) {
  const { reviewId, by, accepted, added, complete } = review;
  const rejected = review.rejected.map(({ tagId }) => tagId);
  const tags = { accepted, added, rejected, complete };
  return eventBody("REVIEW_SAVED", { reviewId, contentId, by, version: basedOn + 1, ...tags });
}

function withSuggestion(tagId: string, { tags }: ReviewState) {
  const suggestion = tags.find((tag) => tag.tagId === tagId)?.suggestion;
  return { tagId, runId: suggestion?.runId ?? null, confidence: suggestion?.confidence ?? null };
}

function notFound(contentId: string): AppError {
  const message = `there is no content "${contentId}"`;
  return refusal("NOT_FOUND", [{ field: "contentId", message }]);
}

function conflict({ basedOn }: ReviewRequest, version: number): AppError {
  const message = `the content is at version ${version} of its reviews, and this one rests on ${basedOn}`;
  return refusal("CONFLICT", [{ field: "basedOn", message }]);
}

function refusal(
  code: "NOT_FOUND" | "BAD_INPUT" | "CONFLICT",
  inputErrors: readonly { field: string; message: string }[],
): AppError {
  const sentences = inputErrors.map(({ field, message }) => `${field}: ${message}`);
  return new AppError(code, sentences.join("; "), { details: { inputErrors } });
}
