import { AppError } from "../core/errors.ts";
import type { PathName } from "../graph/cypher-types.ts";
import type { Graph } from "../graph/graph.ts";
import { saveResult } from "../graph/queries/run.ts";
import type { Outcome } from "../graph/queries/run.ts";
import type { Suggestion, TaggingResult } from "./tag-content.ts";

export interface ResultToSave {
  readonly runId: string;
  readonly contentId: string;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly result?: TaggingResult;
}

/** Writes one content's result in one transaction: the outcome, every candidate, and the kept tags. */
export async function writeResult(graph: Graph, saved: ResultToSave): Promise<void> {
  const { result } = saved;
  await graph.one(saveResult, {
    runId: saved.runId,
    contentId: saved.contentId,
    outcome: saved.outcome,
    reason: saved.reason ?? null,
    exampleIds: [...(result?.knowledge.exampleIds ?? [])],
    segmentIds: [...(result?.knowledge.segmentIds ?? [])],
    suggestions: result?.suggestions.map(toEdge) ?? [],
  });
}

function toEdge({ paths, decision, judgement, ...suggestion }: Suggestion) {
  if (decision === "UNVERIFIED") {
    throw new AppError("GRAPH_CONTRACT", "A suggestion that no LLM verified must not be written");
  }
  const scoreOn = (name: PathName) => paths.find(({ path }) => path === name)?.score ?? null;
  return {
    tagId: suggestion.tagId,
    rank: suggestion.rank,
    paths: paths.map(({ path }) => path),
    cosine: scoreOn("C2T"),
    votes: scoreOn("C2C2T"),
    learned: scoreOn("C2T_LEARNED"),
    words: scoreOn("WORDS_C2T"),
    wordVotes: scoreOn("WORDS_C2C2T"),
    recallScore: suggestion.recallScore,
    prior: suggestion.prior ?? null,
    confidence: suggestion.confidence ?? null,
    basis: suggestion.basis ?? null,
    ...judgementEdge(judgement),
    decision,
  };
}

function judgementEdge(judgement: Suggestion["judgement"]) {
  if (!judgement) return { rawConfidence: null, mass: null, confidenceSource: null };
  const { confidence: rawConfidence, mass = null, source: confidenceSource } = judgement;
  return { rawConfidence, mass, confidenceSource };
}
