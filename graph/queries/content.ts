import { z } from "zod";
import { cypherInt, Embedding, isoTime, Origin } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const contentIdRow = z.object({ contentId: z.string() });

export const ContentTag = z.object({
  tagId: z.string(),
  name: z.string(),
  origin: Origin,
  confidence: z.number().nullable(),
  runId: z.string().nullable(),
  by: z.string().nullable(),
  at: isoTime.nullable(),
});
export type ContentTag = z.output<typeof ContentTag>;

/** The words and the vector of a content: what it is linked, recalled and learned from by. */
export const EncodedContent = z.object({
  contentId: z.string(),
  title: z.string(),
  category: z.string().nullable(),
  text: z.string().nullable(),
  embedding: Embedding,
});

export type EncodedContent = z.output<typeof EncodedContent>;

/** A content as people see it: with its tags, but without its vector. */
export const ContentPage = EncodedContent.omit({ embedding: true }).extend({
  tags: z.array(ContentTag),
  rejectedTagIds: z.array(z.string()),
  /** How many reviews it has had; a new one must rest on this. */
  reviewVersion: z.int(),
  /** Whether a tag that it does not carry is wrong for it. */
  isComplete: z.boolean(),
});
export type ContentPage = z.output<typeof ContentPage>;

export const StoredContent = ContentPage.extend({ embedding: Embedding });
export type StoredContent = z.output<typeof StoredContent>;

export const getContent = defineQuery({
  file: "content/get",
  mode: "read",
  params: contentIdRow,
  row: StoredContent,
});

export const contentsById = defineQuery({
  file: "content/by-ids",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()) }),
  row: ContentPage,
});

const filtered = {
  after: z.string(),
  category: z.string().nullable(),
  origin: Origin.nullable(),
  limit: cypherInt,
};
const tagged = { tagged: z.boolean().nullable() };

export const contentPage = defineQuery({
  file: "content/page",
  mode: "read",
  params: z.object({ ...filtered, ...tagged }),
  row: contentIdRow,
});

export const contentPageOfTag = defineQuery({
  file: "content/page-of-tag",
  mode: "read",
  params: z.object({ ...filtered, tagId: z.string() }),
  row: contentIdRow,
});

export const contentPageOfWords = defineQuery({
  file: "content/page-of-words",
  mode: "read",
  params: z.object({ ...filtered, ...tagged, words: z.string(), tagId: z.string().nullable() }),
  row: contentIdRow,
});

export const similarContents = defineQuery({
  file: "content/similar",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()), limit: cypherInt }),
  row: contentIdRow.extend({ similarId: z.string(), cosine: z.number() }),
});

export const untaggedContents = defineQuery({
  file: "content/untagged",
  mode: "read",
  params: z.object({ after: z.string(), limit: cypherInt }),
  row: contentIdRow,
});

export const existingContents = defineQuery({
  file: "content/existing",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()) }),
  row: contentIdRow,
});

export const contentsWithoutResult = defineQuery({
  file: "content/without-result",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()) }),
  row: contentIdRow,
});

export const ExportedContent = z.object({
  contentId: z.string(),
  title: z.string(),
  category: z.string().nullable(),
  text: z.string().nullable(),
  tags: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      origin: Origin,
      confidence: z.number().nullable(),
      runId: z.string().nullable(),
    }),
  ),
});
export type ExportedContent = z.output<typeof ExportedContent>;

export const exportContents = defineQuery({
  file: "content/export",
  mode: "read",
  params: z.object({
    after: z.string(),
    limit: cypherInt,
    origins: z.array(Origin),
    minConfidence: z.number(),
  }),
  row: ExportedContent,
});
