import pLimit from "p-limit";
import type { Settings } from "../core/settings.ts";
import { hasCode } from "../core/errors.ts";
import type { Graph } from "../graph/graph.ts";
import type { Decision } from "../graph/queries/run.ts";
import type { Judgement, JudgeTag } from "../llm/judge-tag.ts";
import type { PromptContent } from "../llm/prompt.ts";
import type { SelectTags } from "../llm/select-tags.ts";
import { combineConfidence } from "./confidence.ts";
import type { ConfidenceBasis } from "./confidence.ts";
import { gatherKnowledge } from "./knowledge.ts";
import type { UsedKnowledge } from "./knowledge.ts";
import { describeCandidates, recall } from "./recall.ts";
import type { Candidate, RecallSource } from "./recall.ts";
import type { RecallPrior } from "./recall-prior.ts";
import { createStopwatch } from "./stopwatch.ts";
import type { StepTimes } from "./stopwatch.ts";

/** A candidate with what the LLM made of it. */
export interface Suggestion extends Candidate {
  /** In [0, 1]; undefined where the LLM did not choose the tag or could not be asked. */
  readonly confidence: number | undefined;
  readonly basis: ConfidenceBasis | undefined;
  /** How often candidates with such recall evidence were right in the history; undefined without one. */
  readonly prior: number | undefined;
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
    const { candidates, priors, knowledge, watch } = prepared;
    const suggestions = candidates.map((tag, position) =>
      unjudged({ tag, prior: priors?.[position], decision: "UNVERIFIED" }),
    );
    return { status: "UNVERIFIED", suggestions, knowledge, times: watch.times() };
  }
}

/** Steps 4 and 5: what the LLM is asked. */
async function chooseAndJudge(
  steps: TaggingSteps,
  { content, settings, candidates, priors, knowledge, watch }: Prepared,
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
        const prior = priors?.[position];
        if (!chosen.has(position)) return unjudged({ tag, prior, decision: "NOT_CHOSEN" });
        const judgement = await limit(() => steps.judgeTag({ content, knowledge, tag }, options));
        const { confidence, basis } = combineConfidence(judgement, { prior, baseline });
        const decision = confidence < settings.cut ? "BELOW_CUT" : "KEPT";
        return { ...tag, confidence, basis, prior, judgement, decision };
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
async function prepare(
  { graph, prior }: TaggingSteps,
  { content, source, vector, settings }: TaggingInput,
) {
  const watch = createStopwatch();
  const { candidates, priors } = await watch.time("recall", async () => {
    const found = await describeCandidates(graph, await recall(graph, source, settings));
    const priorOf = await prior.forSettings(settings);
    return { candidates: found, priors: priorOf?.(found) };
  });
  const knowledge = await watch.time("knowledge", () =>
    gatherKnowledge(graph, { candidates, vector }, settings),
  );
  return { content, settings, candidates, priors, knowledge, watch };
}

function unjudged(given: {
  tag: Candidate;
  prior: number | undefined;
  decision: "NOT_CHOSEN" | "UNVERIFIED";
}): Suggestion {
  const { tag, prior, decision } = given;
  return { ...tag, prior, decision, confidence: undefined, basis: undefined, judgement: undefined };
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
