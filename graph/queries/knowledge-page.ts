import { z } from "zod";
import { cypherInt, isoTime } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const Kind = z.enum(["DEFINITION", "RULE", "FACT"]);
const knowledgeIdRow = z.object({ knowledgeId: z.string() });
const optional = z.string().nullable();

export const KnowledgePage = knowledgeIdRow.extend({
  kind: Kind,
  text: z.string(),
  source: optional,
  validUntil: isoTime.nullable(),
  /** Prompts leave it out. */
  isExpired: z.boolean(),
  about: z.array(z.object({ tagId: z.string(), name: z.string() })),
});
export type KnowledgePage = z.output<typeof KnowledgePage>;

export const knowledgeById = defineQuery({
  file: "knowledge/by-ids",
  mode: "read",
  params: z.object({ knowledgeIds: z.array(z.string()) }),
  row: KnowledgePage,
});

export const knowledgePage = defineQuery({
  file: "knowledge/page",
  mode: "read",
  params: z.object({
    after: z.string(),
    words: optional,
    kind: Kind.nullable(),
    tagId: optional,
    expired: z.boolean().nullable(),
    limit: cypherInt,
  }),
  row: knowledgeIdRow,
});

export const knowledgeOfTags = defineQuery({
  file: "knowledge/of-tags",
  mode: "read",
  params: z.object({ tagIds: z.array(z.string()), limit: cypherInt }),
  row: knowledgeIdRow.extend({ tagId: z.string() }),
});

export const deleteKnowledge = defineQuery({
  file: "knowledge/delete",
  mode: "write",
  params: knowledgeIdRow,
  row: knowledgeIdRow,
});
