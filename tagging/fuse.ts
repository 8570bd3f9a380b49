import type { Settings } from "../core/settings.ts";
import type { MetaPathRow } from "../graph/queries/metapath.ts";

export type PathName = "C2T" | "C2C2T";

/** How one meta-path found a candidate: its place on that path, the path's own score, and the contents walked through. */
export interface PathEvidence {
  readonly path: PathName;
  readonly rank: number;
  /** C2T: cosine to the tag. C2C2T: weighted votes of the neighbours. */
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
export function fusePaths(
  found: Record<PathName, readonly MetaPathRow[]>,
  settings: Settings,
): FusedTag[] {
  const weights: Record<PathName, number> = {
    C2T: settings.weightC2T,
    C2C2T: settings.weightC2C2T,
  };
  const evidence = new Map<string, PathEvidence[]>();
  for (const path of ["C2T", "C2C2T"] as const) {
    found[path].forEach(({ tagId, score, via }, index) => {
      const others = evidence.get(tagId) ?? [];
      evidence.set(tagId, [...others, { path, rank: index + 1, score, via }]);
    });
  }
  const scored = Array.from(evidence, ([tagId, paths]) => ({
    tagId,
    paths,
    recallScore: paths.reduce(
      (sum, { path, rank }) => sum + weights[path] / (settings.fusionConstant + rank),
      0,
    ),
  }));
  return scored
    .toSorted((a, b) => b.recallScore - a.recallScore || compareIds(a.tagId, b.tagId))
    .slice(0, settings.candidates)
    .map((tag, index) => ({ ...tag, rank: index + 1 }));
}

/** By code unit, as Cypher orders strings; a locale would order them differently per machine. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
