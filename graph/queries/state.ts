import { z } from "zod";
import { cypherInt } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const nothing = z.object({});

export const listMigrations = defineQuery({
  file: "state/list-migrations",
  mode: "read",
  params: nothing,
  row: z.object({ migrationId: z.string(), hash: z.string() }),
});

export const recordMigration = defineQuery({
  file: "state/record-migration",
  mode: "write",
  params: z.object({ migrationId: z.string(), hash: z.string() }),
  row: nothing,
});

export const awaitIndexes = defineQuery({
  file: "state/await-indexes",
  mode: "read",
  params: z.object({ seconds: cypherInt }),
  row: nothing,
});

export const graphCounts = defineQuery({
  file: "state/counts",
  mode: "read",
  params: nothing,
  row: z.object({
    tags: z.int(),
    contents: z.int(),
    labelledContents: z.int(),
    knowledge: z.int(),
    runs: z.int(),
  }),
});
