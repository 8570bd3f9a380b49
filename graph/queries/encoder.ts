import { z } from "zod";
import { cypherInt, Embedding, isoTime } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const nothing = z.object({});
const named = z.object({ name: z.string() });
const facts = named.extend({ dimension: cypherInt });
const optional = z.string().nullable();

/** An encoder whose vectors are stored. There are two sets of vectors, so that one can be made beside the other. */
export const StoredEncoder = z.object({
  name: z.string(),
  dimension: z.int(),
  vectorSet: z.literal([1, 2]),
  inForce: z.boolean(),
  /** When it was put in force, or out of it, or stored first. */
  since: isoTime,
});
export type StoredEncoder = z.output<typeof StoredEncoder>;

export const listEncoders = defineQuery({
  file: "encoder/list",
  mode: "read",
  params: nothing,
  row: StoredEncoder,
});

export const recordFirstEncoder = defineQuery({
  file: "encoder/record-first",
  mode: "write",
  params: facts,
  row: nothing,
});

export const registerEncoder = defineQuery({
  file: "encoder/register",
  mode: "write",
  params: facts,
  row: z.object({ dimension: z.int() }),
});

export const useEncoder = defineQuery({
  file: "encoder/use",
  mode: "write",
  params: named,
  row: named,
});

export const missingVectors = defineQuery({
  file: "encoder/missing",
  mode: "read",
  params: nothing,
  row: z.object({ ofFirst: z.int(), ofSecond: z.int() }),
});

const VertexToEncode = z.object({
  vertex: z.string(),
  kind: z.enum(["TAG", "CONTENT", "KNOWLEDGE"]),
  name: optional,
  aliases: z.array(z.string()),
  description: optional,
  title: optional,
  category: optional,
  text: optional,
  spareTextHash: optional,
});
export type VertexToEncode = z.output<typeof VertexToEncode>;

export const verticesWithoutVector = defineQuery({
  file: "encoder/without-vector",
  mode: "read",
  params: z.object({ limit: cypherInt }),
  row: VertexToEncode,
});

export const setVectors = defineQuery({
  file: "encoder/set-vectors",
  mode: "write",
  params: z.object({
    rows: z.array(
      z.object({
        vertex: z.string(),
        spareTextHash: optional,
        textHash: z.string(),
        vector: Embedding,
      }),
    ),
  }),
  row: z.object({ written: z.int() }),
});

export const removeSpareVectors = defineQuery({
  file: "encoder/remove-spare-vectors",
  mode: "write",
  params: z.object({ limit: cypherInt }),
  row: z.object({ removed: z.int() }),
});

export const forgetEncoder = defineQuery({
  file: "encoder/forget",
  mode: "write",
  params: named,
  row: nothing,
});

const dropping = { mode: "schema", params: nothing, row: nothing } as const;
export const dropSpareTagIndex = defineQuery({ file: "encoder/drop-spare-tag-index", ...dropping });
export const dropSpareContentIndex = defineQuery({
  file: "encoder/drop-spare-content-index",
  ...dropping,
});
export const dropSpareKnowledgeIndex = defineQuery({
  file: "encoder/drop-spare-knowledge-index",
  ...dropping,
});
