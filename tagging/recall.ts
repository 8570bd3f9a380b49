import type { Settings } from "../core/settings.ts";
import type { Graph } from "../graph/graph.ts";
import { c2c2t, c2c2tOfVector, c2t, c2tOfVector } from "../graph/queries/metapath.ts";
import { describeTags } from "../graph/queries/tag.ts";
import { fusePaths } from "./fuse.ts";
import type { FusedTag } from "./fuse.ts";
import { searchWidth } from "./link.ts";

export interface Candidate extends FusedTag {
  readonly name: string;
  readonly description: string | undefined;
}

/** What recall starts from: a stored content whose similarity edges exist, or the vector of a text. */
export type RecallSource =
  | { readonly contentId: string; readonly runId?: string | undefined }
  | { readonly vector: number[] };

/**
 * Recall (LLM4Tag, section 3.1): the two meta-paths, fused and cut to `settings.candidates`.
 * A stored content walks over its similarity edges; for a text the same edges are searched, so both rank alike.
 * Tags that were made in `runId` give no votes, so that a run's results do not depend on its order.
 */
export async function recall(
  graph: Graph,
  source: RecallSource,
  settings: Settings,
): Promise<FusedTag[]> {
  const tags = { minCosine: settings.deltaC2T, limit: settings.capC2T };
  const votes = {
    minCosine: settings.deltaC2C,
    limit: settings.capC2C2T,
    neighbours: settings.neighbours,
    sharpness: settings.sharpness,
    machineWeight: settings.machineWeight,
  };
  if ("contentId" in source) {
    const { contentId, runId = "" } = source;
    const [C2T, C2C2T] = await Promise.all([
      graph.many(c2t, { ...tags, contentId }),
      graph.many(c2c2t, { ...votes, contentId, runId }),
    ]);
    return fusePaths({ C2T, C2C2T }, settings);
  }
  const { vector } = source;
  const [C2T, C2C2T] = await Promise.all([
    graph.many(c2tOfVector, { ...tags, vector, searched: searchWidth(tags.limit, settings) }),
    graph.many(c2c2tOfVector, {
      ...votes,
      vector,
      searched: searchWidth(votes.neighbours, settings),
    }),
  ]);
  return fusePaths({ C2T, C2C2T }, settings);
}

/** Adds the names and definitions that prompts and people need. */
export async function describeCandidates(
  graph: Graph,
  found: readonly FusedTag[],
): Promise<Candidate[]> {
  const rows = await graph.many(describeTags, { tagIds: found.map(({ tagId }) => tagId) });
  const byId = new Map(rows.map((row) => [row.tagId, row]));
  return found.flatMap((tag) => {
    const row = byId.get(tag.tagId);
    return row ? [{ ...tag, name: row.name, description: row.description ?? undefined }] : [];
  });
}
