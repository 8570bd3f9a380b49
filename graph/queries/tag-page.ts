import { z } from "zod";
import { cypherInt, isoTime, Origin } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

export const TagPage = z.object({
  tagId: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  description: z.string().nullable(),
  status: z.enum(["ACTIVE", "DEPRECATED", "GROUP"]),
  broader: z.array(z.object({ tagId: z.string(), name: z.string() })),
  contentCount: z.int(),
});
export type TagPage = z.output<typeof TagPage>;

const ids = z.array(z.string());
/** What a page begins behind; null for the first. */
const optional = z.string().nullable();

export const tagsById = defineQuery({
  file: "tag/by-ids",
  mode: "read",
  params: z.object({ tagIds: ids }),
  row: TagPage,
});

export const TaggedContent = z.object({
  tagId: z.string(),
  contentId: z.string(),
  origin: Origin,
  confidence: z.number().nullable(),
  runId: z.string().nullable(),
  by: z.string().nullable(),
  at: isoTime.nullable(),
});
export type TaggedContent = z.output<typeof TaggedContent>;

export const contentsOfTags = defineQuery({
  file: "tag/contents",
  mode: "read",
  params: z.object({ tagIds: ids, afterAt: optional, afterId: optional, limit: cypherInt }),
  row: TaggedContent,
});

export const narrowerTags = defineQuery({
  file: "tag/narrower",
  mode: "read",
  params: z.object({ tagIds: ids, afterPlace: optional, afterId: optional, limit: cypherInt }),
  row: z.object({ broaderId: z.string(), tagId: z.string(), place: z.string() }),
});

export const TagOrder = z.enum(["NAME", "CONTENT_COUNT"]);
export type TagOrder = z.output<typeof TagOrder>;

const flag = z.boolean().nullable();
/** What an order goes by: the name in lower case, or the number of contents, negative. */
const place = z.union([z.string(), z.number()]);

export const tagPage = defineQuery({
  file: "tag/page",
  mode: "read",
  params: z.object({
    order: TagOrder,
    words: optional,
    status: TagPage.shape.status.nullable(),
    broaderId: optional,
    isRoot: flag,
    unused: flag,
    afterPlace: place.nullable(),
    afterId: optional,
    limit: cypherInt,
  }),
  row: z.object({ tagId: z.string(), place }),
});
