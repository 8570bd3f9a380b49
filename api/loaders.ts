import type { App } from "../tagging/create-app.ts";
import { explainSuggestions } from "../tagging/explain.ts";
import type { PageRequest } from "../tagging/page.ts";
import { byId, listOf } from "./batching.ts";
import { contentsById, similarContents } from "../graph/queries/content.ts";
import { lastRunsOfContents } from "../graph/queries/explain.ts";
import { knowledgeById, knowledgeOfTags } from "../graph/queries/knowledge-page.ts";
import { contentsOfTags, narrowerTags, tagsById } from "../graph/queries/tag-page.ts";

/** Where a tag stands among others in the order of their names. */
interface NamePlace {
  readonly place: string;
  readonly tagId: string;
}

/** Where a content stands among those of a tag. */
interface TaggedPlace {
  readonly at: string | null;
  readonly contentId: string;
}

type Source = Pick<App, "graph" | "reviews" | "runs">;

/**
 * Reads what one request asks about many vertices in one statement each, however deep it is asked for. Made anew for each
 * request, for it remembers what it read.
 */
export function createLoaders(source: Source) {
  return { ...aboutContents(source), ...aboutTags(source), ...aboutRuns(source) };
}

export type Loaders = ReturnType<typeof createLoaders>;

function aboutContents({ graph, reviews }: Source) {
  const suggestions = listOf(
    (keys) => explainSuggestions(graph, keys.map(pairOf)),
    ({ contentId, runId }) => keyOf(contentId, runId),
  );
  return {
    content: byId(
      (contentIds) => graph.many(contentsById, { contentIds }),
      ({ contentId }) => contentId,
    ),
    reviewsOfContent: listOf(
      (contentIds, limit: number) => reviews.ofContents(contentIds, limit),
      ({ contentId }) => contentId,
    ),
    similarContents: listOf(
      (contentIds, limit: number) => graph.many(similarContents, { contentIds, limit }),
      ({ contentId }) => contentId,
    ),
    lastRun: byId(
      (contentIds) => graph.many(lastRunsOfContents, { contentIds }),
      ({ contentId }) => contentId,
    ),
    suggestionsOfContent: (contentId: string, runId: string) =>
      suggestions(keyOf(contentId, runId), undefined),
  };
}

function aboutTags({ graph }: Source) {
  return {
    tag: byId(
      (tagIds) => graph.many(tagsById, { tagIds }),
      ({ tagId }) => tagId,
    ),
    contentsOfTag: listOf(
      (tagIds, { first, after }: PageRequest<TaggedPlace>) => {
        const { at: afterAt = null, contentId: afterId = null } = after ?? {};
        return graph.many(contentsOfTags, { tagIds, afterAt, afterId, limit: first + 1 });
      },
      ({ tagId }) => tagId,
    ),
    narrowerTags: listOf(
      (tagIds, { first, after }: PageRequest<NamePlace>) => {
        const { place: afterPlace = null, tagId: afterId = null } = after ?? {};
        return graph.many(narrowerTags, { tagIds, afterPlace, afterId, limit: first + 1 });
      },
      ({ broaderId }) => broaderId,
    ),
    knowledge: byId(
      (knowledgeIds) => graph.many(knowledgeById, { knowledgeIds }),
      ({ knowledgeId }) => knowledgeId,
    ),
    knowledgeOfTag: listOf(
      (tagIds, limit: number) => graph.many(knowledgeOfTags, { tagIds, limit }),
      ({ tagId }) => tagId,
    ),
  };
}

function aboutRuns({ runs }: Source) {
  return {
    run: byId(
      (runIds) => runs.byIds(runIds),
      ({ runId }) => runId,
    ),
    changesOfRun: listOf(
      (runIds, { first, after }: PageRequest<string>) =>
        runs.changes(runIds, { limit: first + 1, after }),
      ({ runId }) => runId,
    ),
  };
}

function keyOf(contentId: string, runId: string): string {
  return JSON.stringify([contentId, runId]);
}

function pairOf(key: string): { contentId: string; runId: string } {
  const [contentId = "", runId = ""] = JSON.parse(key) as string[];
  return { contentId, runId };
}
