import type { Settings } from "../../core/settings.ts";
import type { PathName } from "../../graph/cypher-types.ts";
import type { MetaPathRow } from "../../graph/queries/metapath.ts";
import { PATHS, pathWeights } from "./paths.ts";
import type { PathRows } from "./paths.ts";

/** How one meta-path found a candidate: its place on that path, the path's own score, and the contents walked through. */
export interface PathEvidence {
  readonly path: PathName;
  readonly rank: number;
  /** Cosine to the tag (C2T, C2T_SENTENCE, C2T_LEARNED), BM25 (WORDS_C2T), or the neighbours' weighted votes (C2C2T, WORDS_C2C2T). */
  readonly score: number;
  readonly via: MetaPathRow["via"];
}

/** A tag that recall found, with the evidence of every path that found it. */
export interface FusedTag {
  readonly tagId: string;
  /** Place among the candidates, from 1. */
  readonly rank: number;
  readonly recallScore: number;
  readonly paths: readonly PathEvidence[];
}

/**
 * Weighted reciprocal rank fusion (Cormack et al., SIGIR 2009): a path adds weight / (constant + rank).
 * Ranks compare where cosines and votes do not. Ties are broken by id, so that the order is total.
 */
export function fusePaths(found: PathRows, settings: Settings): FusedTag[] {
  const evidence = new Map<string, PathEvidence[]>();
  for (const path of PATHS) {
    found[path].forEach(({ tagId, score, via }, index) => {
      const others = evidence.get(tagId) ?? [];
      others.push({ path, rank: index + 1, score, via });
      evidence.set(tagId, others);
    });
  }
  const scored = Array.from(evidence, ([tagId, paths]) => ({
    tagId,
    paths,
    recallScore: fusionScore(paths, settings),
  }));
  return inOrder(scored);
}

/** The score of one tag from its places on the paths. */
export function fusionScore(
  paths: readonly Pick<PathEvidence, "path" | "rank">[],
  settings: Settings,
): number {
  const weights = pathWeights(settings);
  return paths.reduce(
    (sum, { path, rank }) => sum + weights[path] / (settings.fusionConstant + rank),
    0,
  );
}

/** The path's own score of the tag; undefined where the path did not find it. */
export function scoreOn({ paths }: Pick<FusedTag, "paths">, name: PathName): number | undefined {
  return paths.find(({ path }) => path === name)?.score;
}

/** By score, then by id; `rank` follows. */
export function inOrder<T extends { tagId: string; recallScore: number }>(
  tags: readonly T[],
): (T & { rank: number })[] {
  return tags
    .toSorted((a, b) => b.recallScore - a.recallScore || compareIds(a.tagId, b.tagId))
    .map((tag, index) => ({ ...tag, rank: index + 1 }));
}

/** By code unit, as Cypher orders strings; a locale would order them differently per machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
