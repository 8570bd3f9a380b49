import DataLoader from "dataloader";
import { AppError } from "../core/errors.ts";
import { contentsById, similarContents } from "../graph/queries/content.ts";
import { lastRunsOfContents } from "../graph/queries/explain.ts";
import { knowledgeById, knowledgeOfTags } from "../graph/queries/knowledge-page.ts";
import { contentsOfTags, narrowerTags, tagsById } from "../graph/queries/tag-page.ts";
import type { App } from "../tagging/create-app.ts";
import { explainSuggestions } from "../tagging/explain.ts";
import type { PageRequest } from "../tagging/page.ts";

/** Where a tag stands among others in the order of their names. */
export interface NamePlace {
  readonly place: string;
  readonly tagId: string;
}

/** Where a content stands among those of a tag. */
export interface TaggedPlace {
  readonly at: string | null;
  readonly contentId: string;
}

/**
 * Reads what one request asks for about many vertices in one statement each, however deep it is asked for. Made anew for
 * each request, for it remembers what it read.
 */
export function createLoaders({ graph, reviews, runs }: Pick<App, "graph" | "reviews" | "runs">) {
  return {
    content: byId(
      (contentIds) => graph.many(contentsById, { contentIds }),
      ({ contentId }) => contentId,
    ),
    tag: byId(
      (tagIds) => graph.many(tagsById, { tagIds }),
      ({ tagId }) => tagId,
    ),
    run: byId(
      (runIds) => runs.byIds(runIds),
      ({ runId }) => runId,
    ),
    reviewsOfContent: listOf(
      (contentIds, limit: number) => reviews.ofContents(contentIds, limit),
      ({ contentId }) => contentId,
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
    similarContents: listOf(
      (contentIds, limit: number) => graph.many(similarContents, { contentIds, limit }),
      ({ contentId }) => contentId,
    ),
    lastRun: byId(
      (contentIds) => graph.many(lastRunsOfContents, { contentIds }),
      ({ contentId }) => contentId,
    ),
    suggestionsOfContent: listOf(
      (contentIds, runId: string) =>
        explainSuggestions(
          graph,
          contentIds.map((contentId) => ({ contentId, runId })),
        ),
      ({ contentId }) => contentId,
    ),
    changesOfRun: listOf(
      (runIds, { first, after }: PageRequest<string>) =>
        runs.changes(runIds, { limit: first + 1, after }),
      ({ runId }) => runId,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * What an edge points to.
 * @throws AppError NOT_FOUND when it has gone since the page was read.
 */
export async function existing<Row>(
  loader: DataLoader<string, Row | undefined>,
  id: string,
): Promise<Row> {
  const row = await loader.load(id);
  if (row === undefined) throw new AppError("NOT_FOUND", `"${id}" is there no more: ask again`);
  return row;
}

/** One vertex by its id; undefined where there is none. */
export function byId<Row>(
  find: (ids: string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | undefined> {
  return new DataLoader(async (ids) => {
    const found = new Map((await find([...ids])).map((row) => [idOf(row), row]));
    return ids.map((id) => found.get(id));
  });
}

/** What belongs to one vertex, by its id and the arguments of the field. Fields with equal arguments are read together. */
export function listOf<Args, Row>(
  find: (ids: string[], args: Args) => Promise<Row[]>,
  idOf: (row: Row) => string,
): (id: string, args: Args) => Promise<readonly Row[]> {
  const loaders = new Map<string, DataLoader<string, readonly Row[]>>();
  return (id, args) => {
    const key = JSON.stringify(args);
    const loader = loaders.get(key) ?? loaderFor(args);
    loaders.set(key, loader);
    return loader.load(id);
  };

  function loaderFor(args: Args): DataLoader<string, readonly Row[]> {
    return new DataLoader(async (ids) => {
      const rows = Map.groupBy(await find([...ids], args), idOf);
      return ids.map((id) => rows.get(id) ?? []);
    });
  }
}
