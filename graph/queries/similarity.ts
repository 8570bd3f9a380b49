import { z } from "zod";
import { cypherInt, Embedding } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";
import { EncodedContent } from "./content.ts";

const edges = z.object({ contentId: z.string(), edges: z.int() });
const search = z.object({ searched: cypherInt, limit: cypherInt, minCosine: z.number() });

export const linkInputs = defineQuery({
  file: "content/link-inputs",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()) }),
  row: EncodedContent,
});

export const linkToTags = defineQuery({
  file: "similarity/link-to-tags",
  mode: "write",
  params: search.extend({
    exact: z.boolean(),
    rows: z.array(z.object({ contentId: z.string(), projected: Embedding.nullable() })),
  }),
  row: edges,
});

export const linkToTagsBySentences = defineQuery({
  file: "similarity/link-to-tags-by-sentences",
  mode: "write",
  params: search.extend({
    exact: z.boolean(),
    perSentence: cypherInt,
    rows: z.array(z.object({ contentId: z.string(), sentences: z.array(Embedding) })),
  }),
  row: edges,
});

export const linkToContents = defineQuery({
  file: "similarity/link-to-contents",
  mode: "write",
  params: search.extend({ contentIds: z.array(z.string()) }),
  row: edges,
});

export const linkByWords = defineQuery({
  file: "similarity/link-by-words",
  mode: "write",
  params: z.object({
    rows: z.array(z.object({ contentId: z.string(), words: z.string() })),
    tags: cypherInt,
    searchedTags: cypherInt,
    neighbours: cypherInt,
    searchedContents: cypherInt,
  }),
  row: edges,
});
