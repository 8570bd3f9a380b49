import type { Settings } from "../../core/settings.ts";
import type { MetaPathRow } from "../../graph/queries/metapath.ts";
import { compareIds } from "../recall/fuse.ts";
import type { PathRows } from "../recall/paths.ts";

/** Wide enough that what other settings find is part of what these find. */
export const WIDEST = {
  deltaC2T: 0,
  deltaC2C: 0,
  capC2T: 100,
  capC2C2T: 200,
  neighbours: 100,
} as const satisfies Partial<Settings>;

/**
 * What the paths would find with `settings`, from what they found with the widest ones: the same formulas as the
 * statements in `cypher/metapath`, so that hundreds of settings can be tried on one walk.
 */
export function narrow(walk: PathRows, settings: Settings): PathRows {
  const nearTags = (rows: readonly MetaPathRow[]) =>
    rows.filter(({ score }) => score > settings.deltaC2T).slice(0, settings.capC2T);
  const near = neighboursOf(walk.C2C2T).filter(({ similarity }) => similarity > settings.deltaC2C);
  const sharing = neighboursOf(walk.WORDS_C2C2T);
  return {
    C2T: nearTags(walk.C2T),
    C2T_SENTENCE: nearTags(walk.C2T_SENTENCE),
    C2T_LEARNED: nearTags(walk.C2T_LEARNED),
    C2C2T: vote(walk.C2C2T, { neighbours: near, unit: 1, settings }),
    WORDS_C2T: walk.WORDS_C2T.slice(0, settings.capC2T),
    WORDS_C2C2T: vote(walk.WORDS_C2C2T, {
      neighbours: sharing,
      // BM25 has no upper bound: the most similar content votes 1.
      unit: sharing[0]?.similarity ?? 1,
      settings,
    }),
  };
}

type Neighbour = MetaPathRow["via"][number];

/** The contents walked through, the most similar first; ties by id, as in the statements. */
function neighboursOf(rows: readonly MetaPathRow[]): Neighbour[] {
  const byId = new Map(rows.flatMap(({ via }) => via.map((one) => [one.contentId, one] as const)));
  return [...byId.values()].toSorted(
    (a, b) => b.similarity - a.similarity || compareIds(a.contentId, b.contentId),
  );
}

interface Voting {
  readonly neighbours: readonly Neighbour[];
  /** The similarity that votes 1. */
  readonly unit: number;
  readonly settings: Settings;
}

function vote(
  rows: readonly MetaPathRow[],
  { neighbours, unit, settings }: Voting,
): readonly MetaPathRow[] {
  const votes = new Map(
    neighbours
      .slice(0, settings.neighbours)
      .map(({ contentId, similarity }) => [contentId, (similarity / unit) ** settings.sharpness]),
  );
  const weightOf = ({ origin }: Neighbour): number =>
    origin === "MODEL" ? settings.machineWeight : 1;
  return rows
    .map(({ tagId, via }) => {
      const voters = via.filter(({ contentId }) => votes.has(contentId));
      const score = voters.reduce(
        (sum, voter) => sum + (votes.get(voter.contentId) ?? 0) * weightOf(voter),
        0,
      );
      return { tagId, score, via: voters };
    })
    .filter(({ via }) => via.length > 0)
    .toSorted((a, b) => b.score - a.score || compareIds(a.tagId, b.tagId))
    .slice(0, settings.capC2C2T);
}
