import { z } from "zod";
import { cypherInt, Embedding } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const row = z.object({ id: z.string(), score: z.number() });

export const contentsOfVector = defineQuery({
  file: "search/contents-of-vector",
  mode: "read",
  params: z.object({ vector: Embedding, searched: cypherInt, limit: cypherInt }),
  row,
});

export const contentsOfWords = defineQuery({
  file: "search/contents-of-words",
  mode: "read",
  params: z.object({ words: z.string(), searched: cypherInt, limit: cypherInt }),
  row,
});
