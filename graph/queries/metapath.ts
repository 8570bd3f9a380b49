import { z } from "zod";
import { cypherInt, Embedding, Origin } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

/** What every meta-path returns: a tag, the path's own score, and the contents it walked through. */
export const MetaPathRow = z.object({
  tagId: z.string(),
  score: z.number(),
  via: z.array(z.object({ contentId: z.string(), cosine: z.number(), origin: Origin })),
});
export type MetaPathRow = z.output<typeof MetaPathRow>;

const limits = z.object({ minCosine: z.number(), limit: cypherInt });
const voting = limits.extend({
  neighbours: cypherInt,
  sharpness: z.number(),
  machineWeight: z.number(),
});

export const c2t = defineQuery({
  file: "metapath/c2t",
  mode: "read",
  params: limits.extend({ contentId: z.string() }),
  row: MetaPathRow,
});

export const c2c2t = defineQuery({
  file: "metapath/c2c2t",
  mode: "read",
  params: voting.extend({ contentId: z.string(), runId: z.string() }),
  row: MetaPathRow,
});

export const c2tOfVector = defineQuery({
  file: "metapath/c2t-of-vector",
  mode: "read",
  params: limits.extend({ vector: Embedding, searched: cypherInt }),
  row: MetaPathRow,
});

export const c2c2tOfVector = defineQuery({
  file: "metapath/c2c2t-of-vector",
  mode: "read",
  params: voting.extend({ vector: Embedding, searched: cypherInt }),
  row: MetaPathRow,
});
