import { z } from "zod";
import { cypherInt, isoTime, Origin } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";
import { Citation } from "./knowledge.ts";
import { Outcome, SuggestionProperties } from "./run.ts";

const ids = z.array(z.string());

export const RunOfContent = z.object({
  runId: z.string(),
  model: z.string(),
  encoder: z.string(),
  settings: z.string(),
  at: isoTime,
  outcome: Outcome,
  reason: z.string().nullable(),
  exampleIds: ids,
  segmentIds: ids,
  /** Empty in runs that kept only the ids. */
  citations: z.array(Citation),
});
export type RunOfContent = z.output<typeof RunOfContent>;

export const runOfContent = defineQuery({
  file: "explain/run",
  mode: "read",
  params: z.object({ contentId: z.string(), runId: z.string().nullable() }),
  row: RunOfContent,
});

/** The same without what the prompts used. */
export const LastRun = RunOfContent.omit({
  exampleIds: true,
  segmentIds: true,
  citations: true,
}).extend({ contentId: z.string() });
export type LastRun = z.output<typeof LastRun>;

export const lastRunsOfContents = defineQuery({
  file: "explain/last-runs",
  mode: "read",
  params: z.object({ contentIds: ids }),
  row: LastRun,
});

export const SuggestionEdge = SuggestionProperties.extend({
  contentId: z.string(),
  runId: z.string(),
  tagId: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  /** Who gave the content this tag, if anyone did. */
  origin: Origin.nullable(),
});
export type SuggestionEdge = z.output<typeof SuggestionEdge>;

export const suggestionsOfRuns = defineQuery({
  file: "explain/suggestions",
  mode: "read",
  params: z.object({ pairs: z.array(z.object({ contentId: z.string(), runId: z.string() })) }),
  row: SuggestionEdge,
});

export const Neighbour = z.object({
  contentId: z.string(),
  title: z.string(),
  cosine: z.number(),
  origin: Origin,
  by: z.string().nullable(),
  runId: z.string().nullable(),
  at: isoTime.nullable(),
});
export type Neighbour = z.output<typeof Neighbour>;

export const neighboursWithTags = defineQuery({
  file: "explain/neighbours",
  mode: "read",
  params: z.object({
    rows: z.array(z.object({ contentId: z.string(), tagIds: ids })),
    perTag: cypherInt,
  }),
  row: z.object({
    contentId: z.string(),
    tagId: z.string(),
    total: z.int(),
    neighbours: z.array(Neighbour),
  }),
});

export const segmentsById = defineQuery({
  file: "explain/segments",
  mode: "read",
  params: z.object({ segmentIds: ids }),
  row: Citation,
});

/** For people: its text with the values written in is what `explain` offers to paste into Neo4j Browser. */
export const evidencePaths = defineQuery({
  file: "explain/paths",
  mode: "read",
  params: z.object({ contentId: z.string(), tagIds: ids, neighbours: cypherInt }),
  row: z.object({ path: z.unknown() }),
});
