import { z } from "zod";
import { cypherInt, isoTime, Origin } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const nothing = z.object({});
const count = z.int();

export const OverviewCounts = z.object({
  contents: count,
  taggedContents: count,
  tags: count,
  usedTags: count,
  reviewedContents: count,
  knowledge: count,
  runs: count,
});
export type OverviewCounts = z.output<typeof OverviewCounts>;

export const overviewCounts = defineQuery({
  file: "overview/counts",
  mode: "read",
  params: nothing,
  row: OverviewCounts,
});

export const overviewOrigins = defineQuery({
  file: "overview/origins",
  mode: "read",
  params: nothing,
  row: z.object({ origin: Origin, count }),
});

export const overviewConfidences = defineQuery({
  file: "overview/confidences",
  mode: "read",
  params: nothing,
  row: z.object({ bin: z.int(), count }),
});

export const overviewDays = defineQuery({
  file: "overview/days",
  mode: "read",
  params: z.object({ since: isoTime }),
  row: z.object({ day: z.string(), model: count, human: count }),
});

export const overviewTopTags = defineQuery({
  file: "overview/top-tags",
  mode: "read",
  params: z.object({ limit: cypherInt }),
  row: z.object({ tagId: z.string(), name: z.string(), count }),
});
