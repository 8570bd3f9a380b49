import { z } from "zod";
import { defineQuery } from "../query.ts";

export const TagDescription = z.object({
  tagId: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  description: z.string().nullable(),
  status: z.enum(["ACTIVE", "DEPRECATED", "GROUP"]),
  broaderIds: z.array(z.string()),
});
export type TagDescription = z.output<typeof TagDescription>;

export const describeTags = defineQuery({
  file: "tag/describe",
  mode: "read",
  params: z.object({ tagIds: z.array(z.string()) }),
  row: TagDescription,
});
