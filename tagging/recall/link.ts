import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import {
  linkByWords,
  linkInputs,
  linkToContents,
  linkToTags,
} from "../../graph/queries/similarity.ts";
import type { LearnedRecall } from "../learning/learned-recall.ts";
import { wordQuery } from "./words.ts";

/**
 * The insertion step (LLM4Tag, section 3.1): gives stored contents their edges to tags and to labelled contents,
 * by vectors and by words, in place of older ones. Contents are linked when they are tagged, so that their
 * neighbours are the newest.
 */
export async function linkContents(
  { graph, learned }: { graph: Graph; learned: LearnedRecall | undefined },
  contentIds: readonly string[],
  settings: Settings,
): Promise<void> {
  const contents = await graph.many(linkInputs, { contentIds: [...contentIds] });
  await graph.many(linkToTags, {
    rows: contents.map((content) => ({
      contentId: content.contentId,
      projected: learned?.query?.(content, content.embedding).vector ?? null,
    })),
    minCosine: settings.deltaC2T,
    exact: settings.exactTags,
    limit: settings.capC2T,
    searched: searchWidth(settings.capC2T, settings),
  });
  await graph.many(linkToContents, {
    contentIds: [...contentIds],
    minCosine: settings.deltaC2C,
    limit: settings.neighbours,
    searched: searchWidth(settings.neighbours, settings),
  });
  const queries = contents.map(({ contentId, title, text }) => ({
    contentId,
    words: wordQuery({ title, text: text ?? undefined }),
  }));
  await graph.many(linkByWords, {
    rows: queries.filter(({ words }) => words !== ""),
    tags: settings.capC2T,
    searchedTags: searchWidth(settings.capC2T, settings),
    neighbours: settings.neighbours,
    searchedContents: searchWidth(settings.neighbours, settings),
  });
}

/** How many an index is asked for; one more than is kept, for a content finds itself. At least 1. */
export function searchWidth(kept: number, settings: Settings): number {
  return Math.ceil(kept * settings.overfetch) + 1;
}
