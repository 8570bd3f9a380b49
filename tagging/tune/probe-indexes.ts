import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import { exactContents, exactTags, indexContents, indexTags } from "../../graph/queries/probe.ts";
import { graphCounts } from "../../graph/queries/state.ts";
import type { LabelledContent } from "../learning/sample.ts";

const PROBES = 40;
const NEAREST = 50;
const GOOD_ENOUGH = 0.99;
/** A vocabulary up to this size is compared with whole, in about the time that the index takes. */
const MOST_EXACT = 1_000;
const OVERFETCHES = [1, 1.5, 2, 3, 4, 6, 8, 12];
/** Cosines differ by this much between the index and the exact scan, by rounding. */
const ROUNDING = 1e-6;

/** How much of the truly nearest 50 an index finds, by how many times more it is asked for. */
export interface IndexProbe {
  readonly index: "tag_embedding" | "content_embedding";
  /** How many vectors it holds that can be found. */
  readonly vectors: number;
  /** The smallest over-fetch that finds 99 %, or the largest that was tried. */
  readonly overfetch: number;
  /** Share of the exact nearest 50 found with it, over 40 contents. */
  readonly recallAt50: number;
}

const INDEXES = [
  { index: "tag_embedding", exact: exactTags, search: indexTags, counted: "tags" },
  {
    index: "content_embedding",
    exact: exactContents,
    search: indexContents,
    counted: "labelledContents",
  },
] as const;

interface ProbeOptions {
  readonly signal?: AbortSignal | undefined;
  /** In exact scans, which take most of the time. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Compares each vector index with an exact scan over every vector. An index has no setting for its effort, but asking for
 * more makes it look further, so over-fetch is chosen by what it finds.
 */
export async function probeIndexes(
  graph: Graph,
  sample: readonly LabelledContent[],
  { signal, onProgress }: ProbeOptions = {},
): Promise<IndexProbe[]> {
  const vectors = sample.slice(0, PROBES).map(({ vector }) => vector);
  const probes: IndexProbe[] = [];
  const counts = await graph.one(graphCounts, {});
  let scans = 0;
  for (const { index, exact, search, counted } of INDEXES) {
    const truth: Near[][] = [];
    for (const vector of vectors) {
      signal?.throwIfAborted();
      truth.push(await graph.many(exact, { vector, limit: NEAREST }));
      onProgress?.((scans += 1), INDEXES.length * vectors.length);
    }
    const recallAt = async (overfetch: number): Promise<number> => {
      const searched = Math.ceil(NEAREST * overfetch);
      let share = 0;
      for (const [i, vector] of vectors.entries()) {
        const found = await graph.many(search, { vector, searched, limit: NEAREST });
        share += shareFound(truth[i] ?? [], found) / vectors.length;
      }
      return share;
    };
    let probe: IndexProbe | undefined;
    for (const overfetch of OVERFETCHES) {
      probe = { index, vectors: counts[counted], overfetch, recallAt50: await recallAt(overfetch) };
      if (probe.recallAt50 >= GOOD_ENOUGH) break;
    }
    if (probe) probes.push(probe);
  }
  return probes;
}

/** How the vector indexes are asked, from how exact they were found to be. */
export function vectorSearch(
  indexes: readonly IndexProbe[],
): Pick<Settings, "overfetch" | "exactTags"> {
  return {
    overfetch: Math.max(...indexes.map(({ overfetch }) => overfetch)),
    exactTags: indexes.some(
      ({ index, vectors }) => index === "tag_embedding" && vectors <= MOST_EXACT,
    ),
  };
}

interface Near {
  readonly similarity: number;
}

/** By similarity, not by id: of equally near ones, any is right. */
function shareFound(truth: readonly Near[], found: readonly Near[]): number {
  const furthest = (truth.at(-1)?.similarity ?? 0) - ROUNDING;
  const good = found.filter(({ similarity }) => similarity >= furthest).length;
  return truth.length === 0 ? 1 : Math.min(good / truth.length, 1);
}
