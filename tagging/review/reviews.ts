import type { Graph } from "../../graph/graph.ts";
import { reviewsOfContents } from "../../graph/queries/review.ts";
import type { SettingsStore } from "../settings-store.ts";
import { createReviewQueue } from "./queue.ts";
import { createSaveReview } from "./save-review.ts";

interface ReviewDeps {
  readonly graph: Graph;
  readonly store: Pick<SettingsStore, "active">;
}

/** What people say of tags: what to look at, how it is written, and what was said. */
export function createReviews({ graph, store }: ReviewDeps) {
  return {
    queue: createReviewQueue({ graph, store }),
    save: createSaveReview(graph),
    /** Of each content the latest, at most `limit`. */
    ofContents: (contentIds: string[], limit: number) =>
      graph.many(reviewsOfContents, { contentIds, limit }),
  };
}
