import { z } from "zod";
import { tagIdsOf } from "../tagging/review/check-review.ts";
import type { ReviewRequest } from "../tagging/review/check-review.ts";
import type { QueueRequest } from "../tagging/review/queue.ts";
import { readPage } from "./connections.ts";
import { atMost, Id, optional, read } from "./inputs.ts";
import type { QueryReviewQueueArgs, RequireFields, ReviewInput } from "./schema.types.ts";

const MAX_TAGS = 100;
const MAX_REVIEWS = 100;

const upTo = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .max(MAX_TAGS, `at most ${MAX_TAGS} tags`)
    .nullish()
    .transform((items) => items ?? []);

const Request = z
  .object({
    contentId: Id,
    basedOn: z
      .string()
      .regex(/^\d{1,9}$/, "is no `reviewVersion` of a content")
      .transform(Number),
    accept: upTo(Id),
    reject: upTo(z.object({ tagId: Id, reason: optional(atMost(1_000)) })),
    add: upTo(Id),
    complete: z
      .boolean()
      .nullish()
      .transform((complete) => complete ?? undefined),
    comment: optional(atMost(2_000)),
  })
  .superRefine((request, context) => {
    for (const path of repeated(request)) {
      context.addIssue({ code: "custom", path, message: "is named twice" });
    }
    if (isEmpty(request)) context.addIssue({ code: "custom", message: "says nothing" });
  });

const Position = z.object({ place: z.number(), contentId: z.string() });

/** @throws AppError BAD_INPUT naming the field, as all functions of this file. */
export function readReview(input: ReviewInput, name: string): ReviewRequest {
  return read(Request, input, name);
}

export function readReviews(inputs: readonly ReviewInput[]): readonly ReviewInput[] {
  const size = z.int().min(1, "name at least one").max(MAX_REVIEWS, `at most ${MAX_REVIEWS}`);
  read(size, inputs.length, "inputs");
  return inputs;
}

export function readQueue({
  first,
  order,
  after,
}: RequireFields<QueryReviewQueueArgs, "first" | "order">): QueueRequest {
  return { ...readPage({ first, after }, Position), order };
}

/** Where a tag stands that stands further up, too. */
function repeated(request: ReviewRequest): (string | number)[][] {
  const ids = tagIdsOf(request);
  const paths = [
    ...request.accept.map((_, i) => ["accept", i]),
    ...request.reject.map((_, i) => ["reject", i, "tagId"]),
    ...request.add.map((_, i) => ["add", i]),
  ];
  return paths.filter((_, i) => ids.indexOf(ids[i] ?? "") < i);
}

function isEmpty(request: ReviewRequest): boolean {
  const { complete, comment } = request;
  return tagIdsOf(request).length === 0 && complete === undefined && !comment?.trim();
}
