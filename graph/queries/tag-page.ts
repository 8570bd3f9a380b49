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

export const getTag = defineQuery({
  file: "tag/get",
  mode: "read",
  params: z.object({ tagId: z.string() }),
  row: TagPage,
});

export const TaggedContent = z.object({
  contentId: z.string(),
  title: z.string(),
  origin: Origin,
  confidence: z.number().nullable(),
  runId: z.string().nullable(),
  by: z.string().nullable(),
  at: isoTime.nullable(),
});
export type TaggedContent = z.output<typeof TaggedContent>;

export const contentsWithTag = defineQuery({
  file: "tag/contents",
  mode: "read",
  params: z.object({ tagId: z.string(), limit: cypherInt }),
  row: TaggedContent,
});
