import type { Settings } from "../core/settings.ts";
import { hasCode } from "../core/errors.ts";
import type { Graph } from "../graph/graph.ts";
import type { Decision } from "../graph/queries/run.ts";
import type { Judgement, JudgeTag } from "../llm/judge-tag.ts";
import type { PromptContent } from "../llm/prompt.ts";
import type { SelectTags } from "../llm/select-tags.ts";
import { gatherKnowledge } from "./knowledge.ts";
import type { UsedKnowledge } from "./knowledge.ts";
import { describeCandidates, recall } from "./recall.ts";
import type { Candidate, RecallSource } from "./recall.ts";
import { createStopwatch } from "./stopwatch.ts";
import type { StepTimes } from "./stopwatch.ts";

/** A candidate with what the LLM made of it. */
export interface Suggestion extends Candidate {
  /** In [0, 1]; undefined where the LLM did not choose the tag or could not be asked. */
  readonly confidence: number | undefined;
  readonly judgement: Judgement | undefined;
  readonly decision: Decision | "UNVERIFIED";
}

export interface TaggingResult {
  /** UNVERIFIED: the LLM could not be asked, so these are recall's candidates in recall's order. */
  readonly status: "VERIFIED" | "UNVERIFIED";
  /** Kept tags by confidence first, then the other candidates in recall's order. */
  readonly suggestions: readonly Suggestion[];
  readonly knowledge: UsedKnowledge;
  readonly times: StepTimes;
}

export interface TaggingSteps {
  readonly graph: Graph;
  readonly selectTags: SelectTags;
  readonly judgeTag: JudgeTag;
}

export interface TaggingInput {
  readonly content: PromptContent;
  readonly source: RecallSource;
  readonly vector: number[];
  readonly settings: Settings;
}

/**
 * Steps 2 to 5 of LLM4Tag for one content: recall, knowledge, generation, confidence. Writes nothing.
 * @throws AppError LLM_UNAVAILABLE, LLM_BAD_OUTPUT, GRAPH_UNAVAILABLE
 */
export async function tagContent(
  steps: TaggingSteps,
  input: TaggingInput,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<TaggingResult> {
  const { content, settings } = input;
  const watch = createStopwatch();
  const prepared = await prepare(steps.graph, input, watch);
  const { candidates, knowledge } = prepared;
  const names = candidates.map(({ name }) => name);
  const positions = await watch.time("generation", () =>
    steps.selectTags({ content, knowledge, candidates: names, mode: settings.mode }, options),
  );
  const chosen = new Set(positions);
  const suggestions = await watch.time("confidence", () =>
    Promise.all(
      candidates.map(async (tag, position) => {
        if (!chosen.has(position)) return notChosen(tag);
        const judgement = await steps.judgeTag({ content, knowledge, tag }, options);
        return decide(tag, judgement, settings.cut);
      }),
    ),
  );
  return {
    status: "VERIFIED",
    suggestions: rankSuggestions(suggestions),
    knowledge,
    times: watch.times(),
  };
}

/** As `tagContent`, but falls back to recall alone when the LLM does not answer, and says so in `status`. */
export async function tagContentOrRecall(
  steps: TaggingSteps,
  input: TaggingInput,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<TaggingResult> {
  try {
    return await tagContent(steps, input, options);
  } catch (error) {
    if (!hasCode(error, "LLM_UNAVAILABLE", "LLM_BAD_OUTPUT")) throw error;
    const watch = createStopwatch();
    const { candidates, knowledge } = await prepare(steps.graph, input, watch);
    const suggestions = candidates.map(
      (tag): Suggestion => ({
        ...tag,
        confidence: undefined,
        judgement: undefined,
        decision: "UNVERIFIED",
      }),
    );
    return { status: "UNVERIFIED", suggestions, knowledge, times: watch.times() };
  }
}

async function prepare(
  graph: Graph,
  { source, vector, settings }: TaggingInput,
  watch: ReturnType<typeof createStopwatch>,
) {
  const candidates = await watch.time("recall", async () =>
    describeCandidates(graph, await recall(graph, source, settings)),
  );
  const knowledge = await watch.time("knowledge", () =>
    gatherKnowledge(graph, candidates, vector, settings),
  );
  return { candidates, knowledge };
}

function notChosen(tag: Candidate): Suggestion {
  return { ...tag, confidence: undefined, judgement: undefined, decision: "NOT_CHOSEN" };
}

function decide(tag: Candidate, judgement: Judgement, cut: number): Suggestion {
  const { confidence } = judgement;
  return { ...tag, confidence, judgement, decision: confidence < cut ? "BELOW_CUT" : "KEPT" };
}

const ORDER = { KEPT: 0, BELOW_CUT: 1, UNVERIFIED: 2, NOT_CHOSEN: 2 };

function rankSuggestions(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.toSorted(
    (a, b) =>
      ORDER[a.decision] - ORDER[b.decision] ||
      (b.confidence ?? 0) - (a.confidence ?? 0) ||
      a.rank - b.rank,
  );
}
