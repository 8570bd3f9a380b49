import { AppError } from "../core/errors.ts";
import type { PathName } from "../graph/cypher-types.ts";
import type { Graph } from "../graph/graph.ts";
import { saveResult } from "../graph/queries/run.ts";
import type { Outcome } from "../graph/queries/run.ts";
import { scoreOn } from "./recall/fuse.ts";
import { eventBody } from "./webhooks/events.ts";
import type { Suggestion, TaggingResult } from "./tag-content.ts";

export interface ResultToSave {
  readonly runId: string;
  readonly contentId: string;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly result?: TaggingResult;
  readonly claim?: ItemClaim | undefined;
}

/** By what a worker holds items of a job. */
export interface ItemClaim {
  readonly jobId: string;
  readonly lease: string;
}

/**
 * Writes one content's result in one transaction: the outcome, every candidate, the kept tags, and the end of the job's item.
 * Says whether it was written: for an item that the worker holds no longer, nothing is.
 */
export async function writeResult(graph: Graph, saved: ResultToSave): Promise<boolean> {
  const { result, claim } = saved;
  const written = await graph.maybeOne(saveResult, {
    ...(claim ?? { jobId: null, lease: null }),
    runId: saved.runId,
    contentId: saved.contentId,
    outcome: saved.outcome,
    reason: saved.reason ?? null,
    ...(result ? foundBy(result) : FOUND_NOTHING),
    eventBody: eventBody("CONTENT_TAGGED", { contentId: saved.contentId, runId: saved.runId }),
  });
  if (!written && !claim) {
    const { runId, contentId } = saved;
    throw new AppError("NOT_FOUND", "The run or the content is gone", {
      details: { runId, contentId },
    });
  }
  return written !== undefined;
}

const FOUND_NOTHING = { exampleIds: [], segmentIds: [], citations: [], suggestions: [] };

function foundBy({ knowledge, suggestions }: TaggingResult) {
  return {
    exampleIds: [...knowledge.exampleIds],
    segmentIds: [...knowledge.segmentIds],
    citations: knowledge.segments.map(({ kind, text, source }) => ({ kind, text, source })),
    suggestions: suggestions.map(toEdge),
  };
}

function toEdge({ paths, decision, judgement, ...suggestion }: Suggestion) {
  if (decision === "UNVERIFIED") {
    throw new AppError("GRAPH_CONTRACT", "A suggestion that no LLM verified must not be written");
  }
  return {
    tagId: suggestion.tagId,
    rank: suggestion.rank,
    paths: paths.map(({ path }) => path),
    ...pathScores(paths),
    recallScore: suggestion.recallScore,
    prior: suggestion.prior ?? null,
    confidence: suggestion.confidence ?? null,
    basis: suggestion.basis ?? null,
    ...judgementEdge(judgement),
    chosenPlace: suggestion.chosenPlace ?? null,
    decision,
  };
}

function pathScores(paths: Suggestion["paths"]) {
  const on = (path: PathName): number | null => scoreOn({ paths }, path) ?? null;
  return {
    cosine: on("C2T"),
    sentence: on("C2T_SENTENCE"),
    votes: on("C2C2T"),
    learned: on("C2T_LEARNED"),
    words: on("WORDS_C2T"),
    wordVotes: on("WORDS_C2C2T"),
  };
}

function judgementEdge(judgement: Suggestion["judgement"]) {
  if (!judgement) return { rawConfidence: null, mass: null, confidenceSource: null };
  const { confidence: rawConfidence, mass = null, source: confidenceSource } = judgement;
  return { rawConfidence, mass, confidenceSource };
}
