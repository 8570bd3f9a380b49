import type { Settings } from "../core/settings.ts";
import type { Graph } from "../graph/graph.ts";
import { linkToContents, linkToTags } from "../graph/queries/similarity.ts";

/**
 * The insertion step (LLM4Tag, section 3.1): gives stored contents their similarity edges to tags and to
 * labelled contents, in place of older ones. Contents are linked when they are tagged, so that their
 * neighbours are the newest.
 */
export async function linkContents(
  graph: Graph,
  contentIds: readonly string[],
  settings: Settings,
): Promise<void> {
  const ids = [...contentIds];
  await graph.many(linkToTags, {
    contentIds: ids,
    minCosine: settings.deltaC2T,
    limit: settings.capC2T,
    searched: searchWidth(settings.capC2T, settings),
  });
  await graph.many(linkToContents, {
    contentIds: ids,
    minCosine: settings.deltaC2C,
    limit: settings.neighbours,
    searched: searchWidth(settings.neighbours, settings),
  });
}

/** How many the vector index is asked for; one more than is kept, for a content finds itself. At least 1. */
export function searchWidth(kept: number, settings: Settings): number {
  return Math.ceil(kept * settings.overfetch) + 1;
}
