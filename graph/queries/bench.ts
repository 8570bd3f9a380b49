import { z } from "zod";
import { cypherInt, Embedding } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const nothing = z.object({});
const limit = z.object({ limit: cypherInt });
const deleted = z.object({ deleted: z.int() });

export const createBenchIndex = defineQuery({
  file: "bench/create-index",
  mode: "schema",
  params: z.object({ dimension: cypherInt }),
  row: nothing,
});

export const dropBenchIndex = defineQuery({
  file: "bench/drop-index",
  mode: "schema",
  params: nothing,
  row: nothing,
});

export const createBareTags = defineQuery({
  file: "bench/create-tags",
  mode: "write",
  params: z.object({
    rows: z.array(z.object({ id: z.string(), name: z.string(), vector: Embedding })),
  }),
  row: nothing,
});

export const deleteBareTags = defineQuery({
  file: "bench/delete-bare-tags",
  mode: "write",
  params: limit,
  row: deleted,
});

export const deleteTags = defineQuery({
  file: "bench/delete-tags",
  mode: "write",
  params: limit,
  row: deleted,
});

export const countTags = defineQuery({
  file: "bench/count-tags",
  mode: "read",
  params: nothing,
  row: z.object({ count: z.int() }),
});

const bareSearch = (file: string) =>
  defineQuery({
    file: `bench/${file}`,
    mode: "read",
    params: z.object({ vector: Embedding, limit: cypherInt }),
    row: z.object({ id: z.string(), score: z.number() }),
  });

/** The vector searches that the two meta-paths stand on, with nothing around them. */
export const searchTags = bareSearch("search-tags");
export const searchContents = bareSearch("search-contents");

export const jobIntegrity = defineQuery({
  file: "bench/job-integrity",
  mode: "read",
  params: z.object({ jobId: z.string() }),
  row: z.object({
    items: z.int(),
    contents: z.int(),
    notDone: z.int(),
    /** Items that a killed worker had begun. */
    begunAgain: z.int(),
    mostAttempts: z.int(),
    lost: z.int(),
    doubled: z.int(),
    doubledSuggestions: z.int(),
    lostTags: z.int(),
    doubledTags: z.int(),
  }),
});
