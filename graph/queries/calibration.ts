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

export const activeTags = defineQuery({
  file: "calibration/active-tags",
  mode: "read",
  params: z.object({ size: cypherInt }),
  row: z.object({ tagId: z.string() }),
});

export const tagsToLearn = defineQuery({
  file: "calibration/tags-to-learn",
  mode: "read",
  params: z.object({ tagIds: z.array(z.string()) }),
  row: z.object({
    tagId: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    description: z.string().nullable(),
    embedding: Embedding,
  }),
});

const cypherShare = z.number().min(0).max(1);

export const verdicts = defineQuery({
  file: "calibration/verdicts",
  mode: "read",
  params: z.object({ key: z.string() }),
  row: z.object({
    contentId: z.string(),
    /** In recall's order. */
    candidates: z.array(
      z.object({
        rank: z.int(),
        prior: cypherShare,
        rawConfidence: cypherShare.nullable(),
        mass: cypherShare.nullable(),
        chosenPlace: z.int().nullable(),
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
