import { z } from "zod";
import { cypherInt, Embedding } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const TagName = z.object({ tagId: z.string(), name: z.string() });

export const ReviewedContent = z.object({
  contentId: z.string(),
  title: z.string(),
  /** Whether a tag that it does not carry is wrong for it. */
  isComplete: z.boolean(),
  correct: z.array(TagName),
  incorrect: z.array(TagName),
});
export type ReviewedContent = z.output<typeof ReviewedContent>;

export const reviewedContents = defineQuery({
  file: "knowledge/examples",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()), limit: cypherInt }),
  row: ReviewedContent,
});

export const Segment = z.object({
  knowledgeId: z.string(),
  kind: z.enum(["DEFINITION", "RULE", "FACT"]),
  text: z.string(),
  source: z.string().nullable(),
  cosine: z.number(),
});
export type Segment = z.output<typeof Segment>;

/** A segment that a prompt showed; without an id where it was found outside the graph. */
export const Citation = Segment.omit({ cosine: true }).extend({
  knowledgeId: z.string().nullable(),
});
export type Citation = z.output<typeof Citation>;

export const segmentsAboutTags = defineQuery({
  file: "knowledge/about-tags",
  mode: "read",
  params: z.object({ tagIds: z.array(z.string()), vector: Embedding, limit: cypherInt }),
  row: Segment,
});

export const nearestSegments = defineQuery({
  file: "knowledge/nearest",
  mode: "read",
  params: z.object({ vector: Embedding, searched: cypherInt, limit: cypherInt }),
  row: Segment,
});
