import { z } from "zod";
import { cypherInt, Origin } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const NeighbourLabel = z.object({ tagId: z.string(), name: z.string(), origin: Origin });

export const LabelsToCheck = z.object({
  contentId: z.string(),
  /** The nearest labelled contents, the closest first. */
  neighbours: z.array(z.object({ cosine: z.number(), tags: z.array(NeighbourLabel) })),
  /** The latest standing run that looked at the content. */
  runId: z.string().nullable(),
  labels: z.array(
    z.object({
      tagId: z.string(),
      name: z.string(),
      /** How many contents carry the tag. */
      uses: z.int(),
      /** Whether that run had it among its candidates. */
      isSuggested: z.boolean(),
      /** What the run made of it: its confidence, or how often such candidates were right. */
      confidence: z.number().nullable(),
    }),
  ),
});
export type LabelsToCheck = z.output<typeof LabelsToCheck>;

export const labelsToCheck = defineQuery({
  file: "vocabulary/labels-to-check",
  mode: "read",
  params: z.object({
    after: z.string(),
    limit: cypherInt,
    searched: cypherInt,
    neighbours: cypherInt,
  }),
  row: LabelsToCheck,
});

export const markLabels = defineQuery({
  file: "vocabulary/mark-labels",
  mode: "write",
  params: z.object({
    after: z.string(),
    rows: z.array(
      z.object({
        contentId: z.string(),
        tagId: z.string(),
        suspicion: z.number(),
        neighbourShare: z.number(),
        modelConfidence: z.number().nullable(),
        why: z.string(),
      }),
    ),
  }),
  row: z.object({ marked: z.int() }),
});

export const labelCheck = defineQuery({
  file: "vocabulary/label-check",
  mode: "read",
  params: z.object({}),
  row: z.object({ after: z.string() }),
});

export const SuspiciousLabel = z.object({
  contentId: z.string(),
  tagId: z.string(),
  origin: Origin,
  suspicion: z.number(),
  neighbourShare: z.number(),
  modelConfidence: z.number().nullable(),
  why: z.string(),
});
export type SuspiciousLabel = z.output<typeof SuspiciousLabel>;

export const suspiciousLabels = defineQuery({
  file: "vocabulary/suspicious",
  mode: "read",
  params: z.object({
    minSuspicion: z.number(),
    maxSuspicion: z.number(),
    contentId: z.string(),
    tagId: z.string(),
    limit: cypherInt,
  }),
  row: SuspiciousLabel,
});
