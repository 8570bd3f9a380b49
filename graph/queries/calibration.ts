import { z } from "zod";
import { cypherInt, Embedding, isoTime } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";
import { EncodedContent } from "./content.ts";

export const labelledSample = defineQuery({
  file: "calibration/labelled-sample",
  mode: "read",
  params: z.object({ size: cypherInt }),
  row: z.object({ contentId: z.string() }),
});

export const labelledContents = defineQuery({
  file: "calibration/labelled-contents",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()) }),
  row: EncodedContent.extend({
    tagIds: z.array(z.string()),
    /** Those of `tagIds` that no other content carries. */
    unseenTagIds: z.array(z.string()),
  }),
});

export const nothingFits = defineQuery({
  file: "calibration/nothing-fits",
  mode: "read",
  params: z.object({ size: cypherInt }),
  row: z.object({ contentId: z.string() }),
});

export const activeTags = defineQuery({
  file: "calibration/active-tags",
  mode: "read",
  params: z.object({ size: cypherInt }),
  row: z.object({ tagId: z.string() }),
});

const TagToLearn = z.object({
  tagId: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  description: z.string().nullable(),
  embedding: Embedding,
});
export type TagToLearn = z.output<typeof TagToLearn>;

export const tagsToLearn = defineQuery({
  file: "calibration/tags-to-learn",
  mode: "read",
  params: z.object({ tagIds: z.array(z.string()) }),
  row: TagToLearn,
});

const cypherShare = z.number().min(0).max(1);

/** What a run stored of a candidate. */
const Evidence = z.object({
  rank: z.int(),
  prior: cypherShare,
  rawConfidence: cypherShare.nullable(),
  mass: cypherShare.nullable(),
  chosenPlace: z.int().nullable(),
});
export type Evidence = z.output<typeof Evidence>;

export const recentCandidates = defineQuery({
  file: "calibration/recent",
  mode: "read",
  params: z.object({ key: z.string(), limit: cypherInt }),
  /** `candidates` in recall's order. */
  row: z.object({ contentId: z.string(), candidates: z.array(Evidence) }),
});

export const verdicts = defineQuery({
  file: "calibration/verdicts",
  mode: "read",
  params: z.object({ key: z.string() }),
  row: z.object({
    contentId: z.string(),
    /** Whether people said that no tag fits. */
    nothingFits: z.boolean(),
    /** Tags that people gave and recall did not find. */
    missed: z.int(),
    /** In recall's order. */
    candidates: z.array(
      Evidence.extend({
        /** What people say; null where nobody said anything. */
        right: z.boolean().nullable(),
      }),
    ),
  }),
});

export const findCalibration = defineQuery({
  file: "calibration/find",
  mode: "read",
  params: z.object({ kind: z.string(), key: z.string() }),
  row: z.object({
    calibrationId: z.string(),
    model: z.string(),
    pairCount: z.int(),
    labelledContents: z.int(),
    fittedAt: isoTime,
  }),
});

export const saveCalibration = defineQuery({
  file: "calibration/save",
  mode: "write",
  params: z.object({
    calibrationId: z.string(),
    kind: z.string(),
    key: z.string(),
    model: z.string(),
    pairCount: cypherInt,
    labelledContents: cypherInt,
  }),
  row: z.object({ calibrationId: z.string() }),
});
