import { z } from "zod";
import { defineQuery } from "../query.ts";

export const contentReviews = defineQuery({
  file: "samples/reviews",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()) }),
  row: z.object({
    contentId: z.string(),
    rejectedTagIds: z.array(z.string()),
    /** Tags of people that a model had proposed. */
    proposedTagIds: z.array(z.string()),
  }),
});
