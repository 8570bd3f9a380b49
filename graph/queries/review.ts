import { z } from "zod";
import { cypherInt, Embedding, isoTime, Origin } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const ids = z.array(z.string());
const text = z.string().nullable();
const Rejection = z.object({ tagId: z.string(), reason: text });

export const ReviewState = z.object({
  /** How many reviews the content has had. */
  version: z.int(),
  /** Those of the tags that exist. */
  tags: z.array(
    z.object({
      tagId: z.string(),
      status: z.enum(["ACTIVE", "DEPRECATED", "GROUP"]),
      /** Who gave the content this tag, if anyone did. */
      origin: Origin.nullable(),
      suggestion: z.object({ runId: z.string(), confidence: z.number().nullable() }).nullable(),
    }),
  ),
  /** What the content carries of the model's besides. */
  undecidedTagIds: ids,
});
export type ReviewState = z.output<typeof ReviewState>;

export const reviewState = defineQuery({
  file: "review/state",
  mode: "read",
  params: z.object({ contentId: z.string(), tagIds: ids }),
  row: ReviewState,
});

export const saveReview = defineQuery({
  file: "review/save",
  mode: "write",
  params: z.object({
    reviewId: z.string(),
    contentId: z.string(),
    basedOn: cypherInt,
    by: z.string(),
    accepted: ids,
    added: ids,
    /** What is accepted or added, with what the model had said of it. */
    given: z.array(
      z.object({
        tagId: z.string(),
        runId: z.string().nullable(),
        confidence: z.number().nullable(),
      }),
    ),
    rejected: z.array(Rejection),
    complete: z.boolean().nullable(),
    comment: text,
    /** What webhooks are sent. */
    eventBody: z.string(),
  }),
  row: z.object({ version: z.int(), at: isoTime }),
});

export const Review = z.object({
  reviewId: z.string(),
  by: z.string(),
  at: isoTime,
  /** Of the content, which it made. */
  version: z.int(),
  accepted: ids,
  added: ids,
  rejected: z.array(Rejection),
  complete: z.boolean().nullable(),
  comment: text,
});
export type Review = z.output<typeof Review>;

export const reviewsOfContents = defineQuery({
  file: "review/of-contents",
  mode: "read",
  params: z.object({ contentIds: ids, limit: cypherInt }),
  row: Review.extend({ contentId: z.string() }),
});

export const ReviewOrder = z.enum(["UNCERTAIN", "DISAGREEMENT", "NEWEST"]);
export type ReviewOrder = z.output<typeof ReviewOrder>;

/** Why a candidate makes its content worth a look. */
export const ReviewReason = z.object({
  kind: z.enum(["NEAR_THE_CUT", "OVERLOOKED", "DOUBTED", "LEFT_OUT", "NOT_GIVEN"]),
  score: z.number(),
  tagId: z.string(),
  name: z.string(),
  confidence: z.number().nullable(),
});
export type ReviewReason = z.output<typeof ReviewReason>;

export const WaitingContent = z.object({
  contentId: z.string(),
  embedding: Embedding,
  runId: z.string(),
  at: isoTime,
  /** What the order goes by, the greatest first. */
  place: z.number(),
  uncertainty: z.number(),
  disagreement: z.number(),
  /** The strongest first. */
  reasons: z.array(ReviewReason),
});
export type WaitingContent = z.output<typeof WaitingContent>;

export const waitingContents = defineQuery({
  file: "review/queue",
  mode: "read",
  params: z.object({ order: ReviewOrder, cut: z.number(), pool: cypherInt, limit: cypherInt }),
  row: WaitingContent,
});
