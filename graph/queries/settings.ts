import { z } from "zod";
import { cypherInt, isoTime } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const version = z.object({ version: z.int() });
/** `settings` and `report` are JSON, and so is `learned` below. */
const stored = version.extend({
  encoder: z.string(),
  settings: z.string(),
  report: z.string(),
  createdAt: isoTime,
});

export const activeSettings = defineQuery({
  file: "settings/active",
  mode: "read",
  params: z.object({ encoder: z.string() }),
  row: stored.extend({ learned: z.string().nullable() }),
});

export const saveSettings = defineQuery({
  file: "settings/save",
  mode: "write",
  params: z.object({
    encoder: z.string(),
    settings: z.string(),
    learned: z.string(),
    report: z.string(),
    /** The job that tunes; null for the command. */
    jobId: z.string().nullable(),
  }),
  row: version,
});

export const settingsOfJob = defineQuery({
  file: "settings/of-job",
  mode: "read",
  params: z.object({ jobId: z.string() }),
  row: version.extend({ report: z.string() }),
});

export const changeSettings = defineQuery({
  file: "settings/change",
  mode: "write",
  params: z.object({ encoder: z.string(), settings: z.string() }),
  row: version,
});

export const useSettings = defineQuery({
  file: "settings/use",
  mode: "write",
  params: z.object({ version: cypherInt, encoder: z.string() }),
  row: version,
});

export const listSettings = defineQuery({
  file: "settings/list",
  mode: "read",
  params: z.object({ limit: cypherInt }),
  row: stored.extend({ active: z.boolean() }),
});
