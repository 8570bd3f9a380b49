import { z } from "zod";
import { Embedding } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

export const TagEvidence = z.object({
  tagId: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  description: z.string().nullable(),
  cosine: z.number().nullable(),
  /** Cosine of the tag's own vector to the content tower's; null without a learned two-tower model. */
  learned: z.number().nullable(),
  /** How many contents carry the tag. */
  contents: z.int(),
});
export type TagEvidence = z.output<typeof TagEvidence>;

export const contentsCarrying = defineQuery({
  file: "tag/contents-carrying",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()), tagIds: z.array(z.string()) }),
  /** Tags that none of the contents carries are left out. */
  row: z.object({ tagId: z.string(), contentIds: z.array(z.string()) }),
});

export const tagEvidence = defineQuery({
  file: "tag/evidence",
  mode: "read",
  params: z.object({
    tagIds: z.array(z.string()),
    vector: Embedding,
    projected: Embedding.nullable(),
  }),
  row: TagEvidence,
});
