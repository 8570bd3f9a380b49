import { AppError } from "../core/errors.ts";
import type { Graph } from "../graph/graph.ts";
import type { StoredContent } from "../graph/queries/content.ts";
import {
  evidencePaths,
  neighboursWithTags,
  runOfContent,
  segmentsById,
  suggestionsOfRuns,
} from "../graph/queries/explain.ts";
import type { Neighbour, RunOfContent, SuggestionEdge } from "../graph/queries/explain.ts";
import { reviewedContents } from "../graph/queries/knowledge.ts";
import type { Citation, ReviewedContent } from "../graph/queries/knowledge.ts";
import { asPasteable } from "../graph/query.ts";
import { findContent } from "./suggest.ts";

const NEIGHBOURS_PER_TAG = 5;
const NEIGHBOURS_DRAWN = 6;

export interface ExplainedTag extends SuggestionEdge {
  /** Similar contents that carry the tag, the closest first; at most five. */
  readonly neighbours: readonly Neighbour[];
  /** How many similar contents carry it in all. */
  readonly neighbourCount: number;
  /** Draws this tag's evidence in Neo4j Browser. */
  readonly cypher: string;
}

export interface Explanation {
  readonly content: StoredContent;
  readonly run: Omit<RunOfContent, "citations">;
  readonly tags: readonly ExplainedTag[];
  readonly examples: readonly ReviewedContent[];
  readonly segments: readonly Citation[];
  /** Draws the evidence of all kept tags in Neo4j Browser. */
  readonly cypher: string;
}

export interface ExplainOptions {
  readonly runId?: string | undefined;
  readonly tagId?: string | undefined;
}

/**
 * Why a content has its tags: for every candidate of a run (default: the latest that stands) the scores of each
 * path, the similar contents and who tagged them, and the knowledge that the prompts used.
 * @throws AppError NOT_FOUND for an unknown content, tag, or a content that no run has tagged.
 */
export function createExplain(graph: Graph) {
  return async function explain(
    contentId: string,
    { runId, tagId }: ExplainOptions = {},
  ): Promise<Explanation> {
    const content = await findContent(graph, contentId);
    const found = await graph.maybeOne(runOfContent, { contentId, runId: runId ?? null });
    if (!found) throw notTagged(contentId, runId);
    const { citations, ...run } = found;
    const all = await graph.many(suggestionsOfRuns, { pairs: [{ contentId, runId: run.runId }] });
    const edges = tagId === undefined ? all : all.filter((edge) => edge.tagId === tagId);
    if (tagId !== undefined && edges.length === 0) throw notACandidate(contentId, tagId);
    const [tags, examples, segments] = await Promise.all([
      withNeighbours(graph, edges),
      examplesOf(graph, run),
      citations.length > 0 ? citations : graph.many(segmentsById, { segmentIds: run.segmentIds }),
    ]);
    const shown = tagId === undefined ? edges.filter(({ decision }) => decision === "KEPT") : edges;
    return { content, run, tags, examples, segments, cypher: cypherFor(contentId, shown) };
  };
}

/** Every candidate of these contents, each in one run, with the evidence; in the order of `explain` for each content. */
export async function explainSuggestions(
  graph: Graph,
  pairs: { contentId: string; runId: string }[],
): Promise<ExplainedTag[]> {
  return withNeighbours(graph, await graph.many(suggestionsOfRuns, { pairs }));
}

async function withNeighbours(
  graph: Graph,
  edges: readonly SuggestionEdge[],
): Promise<ExplainedTag[]> {
  const byContent = Map.groupBy(edges, ({ contentId }) => contentId);
  const found = await graph.many(neighboursWithTags, {
    rows: Array.from(byContent, ([contentId, own]) => ({
      contentId,
      tagIds: own.map(({ tagId }) => tagId),
    })),
    perTag: NEIGHBOURS_PER_TAG,
  });
  const keyOf = (row: { contentId: string; tagId: string }) =>
    JSON.stringify([row.contentId, row.tagId]);
  const byEdge = new Map(found.map((row) => [keyOf(row), row]));
  return edges.map((edge) => ({
    ...edge,
    neighbours: byEdge.get(keyOf(edge))?.neighbours ?? [],
    neighbourCount: byEdge.get(keyOf(edge))?.total ?? 0,
    cypher: cypherFor(edge.contentId, [edge]),
  }));
}

function examplesOf(graph: Graph, { exampleIds }: Explanation["run"]): Promise<ReviewedContent[]> {
  if (exampleIds.length === 0) return Promise.resolve([]);
  return graph.many(reviewedContents, { contentIds: exampleIds, limit: exampleIds.length });
}

function cypherFor(contentId: string, edges: readonly SuggestionEdge[]): string {
  const tagIds = edges.map(({ tagId }) => tagId);
  return asPasteable(evidencePaths, { contentId, tagIds, neighbours: NEIGHBOURS_DRAWN });
}

function notTagged(contentId: string, runId: string | undefined): AppError {
  const message = runId
    ? `The run ${runId} did not tag the content "${contentId}"`
    : `No run has tagged the content "${contentId}" yet: tag it with \`tagwright tag ${contentId}\`, or ask \`tagwright suggest\``;
  return new AppError("NOT_FOUND", message);
}

function notACandidate(contentId: string, tagId: string): AppError {
  return new AppError(
    "NOT_FOUND",
    `"${tagId}" was no candidate for the content "${contentId}" in this run`,
  );
}
