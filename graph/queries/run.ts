import { z } from "zod";
import { cypherInt, isoTime, PathName } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";
import { Citation } from "./knowledge.ts";

const runIdRow = z.object({ runId: z.string() });

export const createRun = defineQuery({
  file: "run/create",
  mode: "write",
  params: z.object({
    runId: z.string(),
    selection: z.string(),
    encoder: z.string(),
    model: z.string(),
    promptVersions: z.array(z.string()),
    settings: z.string(),
    /** Names what the confidence depends on; runs that share it share a calibration. */
    calibrationKey: z.string(),
    /** Suggestions only: no tag is given. */
    shadow: z.boolean(),
  }),
  row: runIdRow,
});

export const findUnfinishedRun = defineQuery({
  file: "run/find-unfinished",
  mode: "read",
  params: z.object({ selection: z.string() }),
  row: z.object({
    runId: z.string(),
    settings: z.string(),
    model: z.string(),
    promptVersions: z.array(z.string()),
    calibrationKey: z.string().nullable(),
  }),
});

export const doneInRun = defineQuery({
  file: "run/done",
  mode: "read",
  params: z.object({ runId: z.string(), contentIds: z.array(z.string()) }),
  row: z.object({ contentId: z.string() }),
});

/** What became of a content in a run. NO_TAG is a result like TAGGED; FAILED is tried again. */
export const Outcome = z.enum(["TAGGED", "NO_TAG", "FAILED"]);
export type Outcome = z.output<typeof Outcome>;

/** What became of a candidate: kept as a tag, below the cut, or not chosen by the LLM. */
export const Decision = z.enum(["KEPT", "BELOW_CUT", "NOT_CHOSEN"]);
export type Decision = z.output<typeof Decision>;

/** What a SUGGESTED edge says of a candidate in one run. */
export const SuggestionProperties = z.object({
  /** Place in recall, from 1. */
  rank: z.int(),
  paths: z.array(PathName),
  /** Score on the C2T path. */
  cosine: z.number().nullable(),
  /** Score on the C2T_SENTENCE path. */
  sentence: z.number().nullable(),
  /** Score on the C2C2T path. */
  votes: z.number().nullable(),
  /** Score on the C2T_LEARNED path. */
  learned: z.number().nullable(),
  /** Score on the WORDS_C2T path. */
  words: z.number().nullable(),
  /** Score on the WORDS_C2C2T path. */
  wordVotes: z.number().nullable(),
  recallScore: z.number(),
  rawConfidence: z.number().nullable(),
  prior: z.number().nullable(),
  confidence: z.number().nullable(),
  basis: z.string().nullable(),
  /** P(Yes) + P(No) of the judge's answer. */
  mass: z.number().nullable(),
  confidenceSource: z.string().nullable(),
  /** Place among the tags that the LLM chose, from 1. */
  chosenPlace: z.int().nullable(),
  decision: Decision,
});

export const saveResult = defineQuery({
  file: "run/save-result",
  mode: "write",
  params: z.object({
    runId: z.string(),
    contentId: z.string(),
    outcome: Outcome,
    reason: z.string().nullable(),
    exampleIds: z.array(z.string()),
    segmentIds: z.array(z.string()),
    /** As the prompt showed them: first those of `segmentIds`, then those found outside the graph. */
    citations: z.array(Citation.omit({ knowledgeId: true })),
    suggestions: z.array(SuggestionProperties.extend({ tagId: z.string() })),
    /** For an item of a job, and the lease by which its worker holds it; else null. */
    jobId: z.string().nullable(),
    lease: z.string().nullable(),
    /** What webhooks are sent where the outcome is TAGGED. */
    eventBody: z.string(),
  }),
  row: z.object({ written: z.int() }),
});

export const finishRun = defineQuery({
  file: "run/finish",
  mode: "write",
  params: runIdRow,
  row: runIdRow,
});

export const undoRun = defineQuery({
  file: "run/undo",
  mode: "write",
  params: runIdRow,
  row: z.object({ runId: z.string(), contents: z.int(), removed: z.int(), restored: z.int() }),
});

export const RunSummary = z.object({
  runId: z.string(),
  selection: z.string(),
  model: z.string(),
  encoder: z.string(),
  /** JSON. */
  settings: z.string(),
  /** It kept suggestions, but gave no tags. */
  isShadow: z.boolean(),
  startedAt: isoTime,
  finishedAt: isoTime.nullable(),
  undoneAt: isoTime.nullable(),
  contents: z.int(),
  outcomes: z.object({ tagged: z.int(), noTag: z.int(), failed: z.int() }),
});
export type RunSummary = z.output<typeof RunSummary>;

export const runsById = defineQuery({
  file: "run/by-ids",
  mode: "read",
  params: z.object({ runIds: z.array(z.string()) }),
  row: RunSummary,
});

/** What a page begins behind; null for the first. */
const optional = z.string().nullable();

export const runPage = defineQuery({
  file: "run/page",
  mode: "read",
  params: z.object({ afterAt: optional, afterId: optional, limit: cypherInt }),
  row: runIdRow.extend({ startedAt: isoTime }),
});

const tagNames = z.array(z.object({ tagId: z.string(), name: z.string() }));

export const RunChange = z.object({
  runId: z.string(),
  contentId: z.string(),
  outcome: Outcome,
  reason: z.string().nullable(),
  added: tagNames,
  dropped: tagNames,
  kept: tagNames,
});
export type RunChange = z.output<typeof RunChange>;

export const runChanges = defineQuery({
  file: "run/changes",
  mode: "read",
  params: z.object({ runIds: z.array(z.string()), afterId: optional, limit: cypherInt }),
  row: RunChange,
});
