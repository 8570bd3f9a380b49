import { z } from "zod";
import { cypherInt, Embedding } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const exact = z.object({ vector: Embedding, limit: cypherInt });
const row = z.object({ id: z.string(), similarity: z.number() });
const read = <Params extends z.ZodObject>(name: string, params: Params) =>
  defineQuery({ file: `tune/${name}`, mode: "read", params, row });

export const exactTags = read("exact-tags", exact);
export const exactContents = read("exact-contents", exact);
export const indexTags = read("index-tags", exact.extend({ searched: cypherInt }));
export const indexContents = read("index-contents", exact.extend({ searched: cypherInt }));
