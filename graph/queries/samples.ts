import { z } from "zod";
import { cypherInt } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

export const contentReviews = defineQuery({
  file: "samples/reviews",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()) }),
  row: z.object({
    contentId: z.string(),
    /** Whether a tag that it does not carry is wrong for it. */
    isComplete: z.boolean(),
    rejectedTagIds: z.array(z.string()),
    /** Tags of people that a model had proposed. */
    proposedTagIds: z.array(z.string()),
  }),
});

export const partlyReviewedContents = defineQuery({
  file: "samples/partly-reviewed",
  mode: "read",
  params: z.object({ limit: cypherInt }),
  row: z.object({ contentId: z.string() }),
});
