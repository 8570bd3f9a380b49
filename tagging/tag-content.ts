import pLimit from "p-limit";
import { hasCode } from "../core/errors.ts";
import type { Settings } from "../core/settings.ts";
import type { Graph } from "../graph/graph.ts";
import type { Decision } from "../graph/queries/run.ts";
import type { Judgement, JudgeTag } from "../llm/judge-tag.ts";
import type { PromptContent } from "../llm/prompt.ts";
import type { SelectTags } from "../llm/select-tags.ts";
import { combineConfidence } from "./confidence.ts";
import type { ConfidenceBasis } from "./confidence.ts";
import { gatherKnowledge } from "./knowledge.ts";
import type { UsedKnowledge } from "./knowledge.ts";
import type { LearnedRecall } from "./learning/learned-recall.ts";
import type { RecallPrior } from "./learning/recall-prior.ts";
import type { RecallInput } from "./recall/paths.ts";
import { recall } from "./recall/recall.ts";
import type { Candidate } from "./recall/recall.ts";
import { createStopwatch } from "./stopwatch.ts";
import type { StepTimes } from "./stopwatch.ts";

/** A candidate with what the LLM made of it. */
export interface Suggestion extends Candidate {
  /** In [0, 1]; undefined where the LLM did not choose the tag or could not be asked. */
  readonly confidence: number | undefined;
  readonly basis: ConfidenceBasis | undefined;
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
  /** The judge's habit of saying Yes, in log odds. */
  readonly judgeBaseline: () => Promise<number | undefined>;
  readonly prior: { forSettings(settings: Settings): Promise<RecallPrior | undefined> };
  /** Judge calls of one content at once. */
  readonly judgeConcurrency: number;
}

export interface TaggingInput extends RecallInput {
  readonly content: PromptContent;
  readonly settings: Settings;
  /** What `tune` learned with these settings. */
  readonly learned: LearnedRecall | undefined;
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
  return chooseAndJudge(steps, await prepare(steps, input), options);
}

/** As `tagContent`, but falls back to recall alone when the LLM does not answer, and says so in `status`. */
export async function tagContentOrRecall(
  steps: TaggingSteps,
  input: TaggingInput,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<TaggingResult> {
  const prepared = await prepare(steps, input);
  try {
    return await chooseAndJudge(steps, prepared, options);
  } catch (error) {
    if (!hasCode(error, "LLM_UNAVAILABLE", "LLM_BAD_OUTPUT")) throw error;
    const { candidates, knowledge, watch } = prepared;
    const suggestions = candidates.map((tag) => unjudged(tag, "UNVERIFIED"));
    return { status: "UNVERIFIED", suggestions, knowledge, times: watch.times() };
  }
}

/** Steps 4 and 5: what the LLM is asked. */
async function chooseAndJudge(
  steps: TaggingSteps,
  { content, settings, candidates, knowledge, watch }: Prepared,
  options: { signal?: AbortSignal | undefined },
): Promise<TaggingResult> {
  const names = candidates.map(({ name }) => name);
  const positions = await watch.time("generation", () =>
    steps.selectTags({ content, knowledge, candidates: names, mode: settings.mode }, options),
  );
  const chosen = new Set(positions);
  const suggestions = await watch.time("confidence", async () => {
    const baseline = chosen.size > 0 ? await steps.judgeBaseline() : undefined;
    const limit = pLimit(steps.judgeConcurrency);
    return Promise.all(
      candidates.map(async (tag, position): Promise<Suggestion> => {
        if (!chosen.has(position)) return unjudged(tag, "NOT_CHOSEN");
        const judgement = await limit(() => steps.judgeTag({ content, knowledge, tag }, options));
        const { confidence, basis } = combineConfidence(judgement, {
          prior: tag.prior,
          baseline,
        });
        const decision = confidence < settings.cut ? "BELOW_CUT" : "KEPT";
        return { ...tag, confidence, basis, judgement, decision };
      }),
    );
  });
  return {
    status: "VERIFIED",
    suggestions: rankSuggestions(suggestions),
    knowledge,
    times: watch.times(),
  };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Steps 2 and 3: what the graph knows. */
async function prepare({ graph, prior }: TaggingSteps, input: TaggingInput) {
  const { content, vector, settings, learned } = input;
  const watch = createStopwatch();
  const candidates = await watch.time("recall", async () => {
    const found = await recall({ graph, learned }, input, settings);
    if (learned?.score) return found;
    const priorOf = await prior.forSettings(settings);
    const priors = priorOf?.(found);
    return found.map((tag, i) => ({ ...tag, prior: priors?.[i] }));
  });
  const knowledge = await watch.time("knowledge", () =>
    gatherKnowledge(graph, { candidates, vector }, settings),
  );
  return { content, settings, candidates, knowledge, watch };
}

function unjudged(tag: Candidate, decision: "NOT_CHOSEN" | "UNVERIFIED"): Suggestion {
  return { ...tag, decision, confidence: undefined, basis: undefined, judgement: undefined };
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
