import { z } from "zod";
import { cypherInt } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const params = z.object({
  contentIds: z.array(z.string()),
  searched: cypherInt,
  limit: cypherInt,
  minCosine: z.number(),
});
const row = z.object({ contentId: z.string(), edges: z.int() });

export const linkToTags = defineQuery({
  file: "similarity/link-to-tags",
  mode: "write",
  params,
  row,
});

export const linkToContents = defineQuery({
  file: "similarity/link-to-contents",
  mode: "write",
  params,
  row,
});
