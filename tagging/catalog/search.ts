import type { Graph } from "../../graph/graph.ts";
import { c2tOfVector, wordsC2tOfText } from "../../graph/queries/metapath.ts";
import { contentsOfVector, contentsOfWords } from "../../graph/queries/search.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { contentText } from "../import/encoded-text.ts";
import { encodeTexts } from "../import/encode-texts.ts";
import { compareIds } from "../recall/fuse.ts";
import { wordQuery } from "../recall/words.ts";

/** Rank fusion's constant (Cormack et al., SIGIR 2009). */
const CONSTANT = 60;
/** The indexes are asked for more than is shown: the vector index is approximate, and fusion looks further down. */
const OVERFETCH = 3;
const NO_FLOOR = -1;

/** What a search found, and how: both scores are null where that index did not find it. */
export interface Hit {
  readonly id: string;
  /** Σ 1 / (60 + rank) over both lists. Compares within one answer alone. */
  readonly score: number;
  readonly cosine: number | null;
  /** BM25. */
  readonly words: number | null;
}

interface Ranked {
  readonly id: string;
  readonly score: number;
}

/**
 * Finds contents and tags (not deprecated ones) by what a text means and by its words, fused by rank.
 * @throws AppError ENCODER_UNAVAILABLE
 */
export function createSearch({ graph, encoder }: { graph: Graph; encoder: Encoder }) {
  return async function search(
    text: string,
    first: number,
  ): Promise<{ contents: Hit[]; tags: Hit[] }> {
    const [vector = []] = await encodeTexts(encoder, [contentText({ title: text })]);
    const words = wordQuery({ title: text });
    const limit = first * OVERFETCH;
    const width = { limit, searched: limit };
    const [contents, contentWords, tags, tagWords] = await Promise.all([
      graph.many(contentsOfVector, { ...width, vector }),
      words ? graph.many(contentsOfWords, { ...width, words }) : [],
      graph.many(c2tOfVector, { ...width, vector, minCosine: NO_FLOOR, exact: false }),
      words ? graph.many(wordsC2tOfText, { ...width, words }) : [],
    ]);
    return {
      contents: fuseByRank(contents, contentWords).slice(0, first),
      tags: fuseByRank(tags.map(ofTag), tagWords.map(ofTag)).slice(0, first),
    };
  };
}

/** Both lists, their best first, as one. Ties are broken by id. */
export function fuseByRank(byCosine: readonly Ranked[], byWords: readonly Ranked[]): Hit[] {
  const hits = new Map<string, Hit>();
  add(byCosine, "cosine");
  add(byWords, "words");
  return [...hits.values()].toSorted((a, b) => b.score - a.score || compareIds(a.id, b.id));

  function add(list: readonly Ranked[], by: "cosine" | "words"): void {
    for (const [i, { id, score }] of list.entries()) {
      const hit = hits.get(id) ?? { id, score: 0, cosine: null, words: null };
      hits.set(id, { ...hit, score: hit.score + 1 / (CONSTANT + i + 1), [by]: score });
    }
  }
}

function ofTag({ tagId, score }: { tagId: string; score: number }): Ranked {
  return { id: tagId, score };
}
