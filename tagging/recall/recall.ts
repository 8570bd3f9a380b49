import type { Settings } from "../../core/settings.ts";
import { contentsCarrying, tagEvidence } from "../../graph/queries/tag.ts";
import type { TagEvidence } from "../../graph/queries/tag.ts";
import type { Classified, LearnedRecall } from "../learning/learned-recall.ts";
import { candidateFeatures } from "./features.ts";
import type { PoolClassified } from "./features.ts";
import { fusePaths, inOrder } from "./fuse.ts";
import type { FusedTag } from "./fuse.ts";
import { walkPaths } from "./paths.ts";
import type { RecallInput, WalkDeps } from "./paths.ts";

/** Tags that the ranker looks at: the best of the rank fusion. */
export const POOL = 200;
/** Contents with a label profile like the content's that are asked for their tags. */
const MOST_ALIKE = 100;

export interface Candidate extends FusedTag {
  readonly name: string;
  readonly description: string | undefined;
  /** How often candidates with such evidence were right in the history; undefined without a ranker. */
  readonly prior: number | undefined;
}

interface RecallDeps extends WalkDeps {
  readonly learned: LearnedRecall | undefined;
}

/** The candidates before the cut, with what is known of each: what the ranker reads, and is trained on. */
export interface Pool {
  readonly tags: readonly FusedTag[];
  /** In the order of `tags`. */
  readonly evidence: readonly TagEvidence[];
  /** The two-tower model's scores, in the order of `tags`; 0 without one. */
  readonly towerScores: readonly number[];
  readonly byWords: PoolClassified;
  readonly byVector: PoolClassified;
}

/**
 * Recall (LLM4Tag, section 3.1) over all meta-paths, cut to `settings.candidates`: ordered by the ranker that `tune`
 * trained on the history, or by rank fusion where there is none.
 */
export async function recall(
  { graph, encoder, learned }: RecallDeps,
  input: RecallInput,
  settings: Settings,
): Promise<Candidate[]> {
  const query = learned?.query?.(input.content, input.vector);
  const score = learned?.score;
  const pool = await gatherPool(
    { graph, encoder },
    { ...input, query },
    { settings, size: score ? POOL : settings.candidates },
  );
  const scores = score?.(candidateFeatures(input.content, pool, input.ownTagIds));
  const candidates = pool.tags.map((tag, i) => ({
    ...tag,
    name: pool.evidence[i]?.name ?? tag.tagId,
    description: pool.evidence[i]?.description ?? undefined,
    recallScore: scores?.[i] ?? tag.recallScore,
    prior: scores?.[i],
  }));
  return inOrder(candidates).slice(0, settings.candidates);
}

/** Every path's best tags, fused and cut to `size`, with the evidence that no path tells. */
export async function gatherPool(
  deps: WalkDeps,
  input: RecallInput,
  { settings, size }: { settings: Settings; size: number },
): Promise<Pool> {
  const fused = fusePaths(await walkPaths(deps, input, settings), settings).slice(0, size);
  const rows = await deps.graph.many(tagEvidence, {
    tagIds: fused.map(({ tagId }) => tagId),
    vector: input.vector,
    projected: input.query?.vector ?? null,
  });
  const byId = new Map(rows.map((row) => [row.tagId, row]));
  const tags = fused.filter(({ tagId }) => byId.has(tagId));
  const evidence = tags.flatMap(({ tagId }) => byId.get(tagId) ?? []);
  const tagIds = tags.map(({ tagId }) => tagId);
  const [byWords, byVector] = await Promise.all([
    classified(deps, input, { tagIds, by: input.query?.byWords }),
    classified(deps, input, { tagIds, by: input.query?.byVector }),
  ]);
  return {
    tags,
    evidence,
    towerScores: evidence.map((tag) => input.query?.scoreOf(tag) ?? 0),
    byWords,
    byVector,
  };
}

/** What classifiers say of these tags, and of whom they say the same, by the tags that people gave those. */
async function classified(
  { graph }: WalkDeps,
  { stored, excludedId = stored?.contentId ?? "" }: RecallInput,
  { tagIds, by }: { tagIds: readonly string[]; by: Classified | undefined },
): Promise<PoolClassified> {
  if (!by) return { scores: tagIds.map(() => 0), alike: tagIds.map(() => []) };
  const found = await by.alike({ limit: MOST_ALIKE, excludedId });
  const alike = new Map(found.map((one) => [one.contentId, one]));
  const rows = await graph.many(contentsCarrying, {
    contentIds: [...alike.keys()],
    tagIds: [...tagIds],
  });
  const contentsOf = new Map(rows.map(({ tagId, contentIds }) => [tagId, contentIds]));
  return {
    scores: tagIds.map(by.scoreOf),
    alike: tagIds.map((tagId) =>
      (contentsOf.get(tagId) ?? []).flatMap((contentId) => alike.get(contentId) ?? []),
    ),
  };
}
