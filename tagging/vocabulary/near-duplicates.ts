import type { Graph } from "../../graph/graph.ts";
import { activeTagsFrom, nearPairs } from "../../graph/queries/vocabulary.ts";
import type { NearPair } from "../../graph/queries/vocabulary.ts";
import { namesQuery, sharedName } from "./tag-names.ts";

/** So many tags are searched for in one statement, and in one call at most. */
const BATCH = 50;
const MOST_TAGS = 500;
/** Of each tag, so many of its nearest are looked at, and as many that share words. */
const NEAREST = 20;

/** From this cosine on, two tags may be the same by meaning alone. */
const SAME_MEANING = 0.85;
/** With as many contents in common, a smaller one is enough. */
const RELATED = 0.6;
const MOSTLY_SHARED = 0.5;
const FEWEST_SHARED = 3;

/** A place in the list, which outlasts the tags that stood there. */
export interface PairPosition {
  readonly firstId: string;
  /** 2 is behind each tag's pairs. */
  readonly cosine: number;
  readonly secondId: string;
}

export interface NearDuplicate extends PairPosition {
  /** How many contents carry both. */
  readonly sharedContents: number;
  readonly reason: string;
}

export interface PairPage {
  readonly pairs: readonly NearDuplicate[];
  readonly hasMore: boolean;
  /** Up to where tags were looked at, also where that found nothing. */
  readonly end: PairPosition | undefined;
}

/**
 * Pairs of active tags that may be one, in the order of the first tag's id, then the most alike first. A call looks at 500
 * tags at most, whatever it finds, so that its cost does not grow with the vocabulary: a page may hold less than was asked
 * for, and the next goes on behind it.
 */
export function createNearDuplicates(graph: Graph) {
  return async function nearDuplicates({
    first,
    after,
  }: {
    first: number;
    after?: PairPosition | undefined;
  }): Promise<PairPage> {
    const found: NearDuplicate[] = [];
    let from = after?.firstId ?? "";
    for (let looked = 0; looked < MOST_TAGS; looked += BATCH) {
      const tags = await graph.many(activeTagsFrom, { from, limit: BATCH + 1 });
      const batch = tags.slice(0, BATCH);
      const pairs = await pairsOf(graph, batch);
      found.push(...pairs.filter((pair) => !after || isBehind(pair, after)));
      const next = tags[BATCH];
      if (found.length > first)
        return { pairs: found.slice(0, first), hasMore: true, end: found[first - 1] };
      if (!next) return { pairs: found, hasMore: false, end: found.at(-1) };
      from = next.tagId;
    }
    return { pairs: found, hasMore: true, end: { firstId: from, cosine: 2, secondId: "" } };
  };
}

async function pairsOf(
  graph: Graph,
  tags: readonly { tagId: string; name: string; aliases: string[] }[],
): Promise<NearDuplicate[]> {
  const byId = new Map(tags.map((tag) => [tag.tagId, tag]));
  const rows = tags.map(({ tagId, name, aliases }) => ({
    tagId,
    words: namesQuery([name, ...aliases]),
  }));
  const pairs = await graph.many(nearPairs, { rows, searched: NEAREST + 1, minCosine: 0 });
  return pairs.flatMap((pair) => {
    const tag = byId.get(pair.firstId);
    const reason = tag && reasonOf(pair, sharedName(tag, pair));
    const { firstId, secondId, cosine, sharedContents } = pair;
    return reason === undefined ? [] : [{ firstId, secondId, cosine, sharedContents, reason }];
  });
}

/** Why two tags may be one; undefined where nothing says so. `name`: one that both go by. */
export function reasonOf(pair: NearPair, name: string | undefined): string | undefined {
  const { cosine, sharedContents, firstContents, secondContents } = pair;
  if (name !== undefined) return `both go by the name "${name}"`;
  if (cosine >= SAME_MEANING)
    return `names and descriptions mean nearly the same (cosine ${cosine.toFixed(2)})`;
  const share = sharedContents / Math.max(firstContents + secondContents - sharedContents, 1);
  const isShared = sharedContents >= FEWEST_SHARED && share >= MOSTLY_SHARED;
  if (!isShared || cosine < RELATED) return undefined;
  return `${Math.round(share * 100)} % of the contents that carry either carry both, and they are related (cosine ${cosine.toFixed(2)})`;
}

/** In the order of the statement: by the first id, by cosine from high to low, by the second id. */
function isBehind(pair: PairPosition, place: PairPosition): boolean {
  if (pair.firstId !== place.firstId) return pair.firstId > place.firstId;
  if (pair.cosine !== place.cosine) return pair.cosine < place.cosine;
  return pair.secondId > place.secondId;
}
