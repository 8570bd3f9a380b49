import pLimit from "p-limit";
import { hasCode } from "../core/errors.ts";
import type { Settings } from "../core/settings.ts";
import type { Graph } from "../graph/graph.ts";
import type { Decision } from "../graph/queries/run.ts";
import type { Encoder } from "../llm/encoder.ts";
import type { Judgement, JudgeTag } from "../llm/judge-tag.ts";
import type { PromptContent } from "../llm/prompt.ts";
import type { SelectTags } from "../llm/select-tags.ts";
import type { Calibration, Calibrations } from "./calibration/calibrations.ts";
import { isClear } from "./calibration/cascade.ts";
import type { CandidateEvidence } from "./calibration/evidence.ts";
import { combineConfidence } from "./confidence.ts";
import type { ConfidenceBasis } from "./confidence.ts";
import type { FindFacts } from "./find-facts.ts";
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
  /**
   * In [0, 1]. Calibrated, every candidate has one. Without calibration only those that the judge was asked about;
   * undefined for all where it could not be asked.
   */
  readonly confidence: number | undefined;
  readonly basis: ConfidenceBasis | undefined;
  readonly judgement: Judgement | undefined;
  /** Place among the tags that the LLM chose, from 1. */
  readonly chosenPlace: number | undefined;
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
  /** Reads the sentences of contents. */
  readonly encoder: Pick<Encoder, "name" | "encode">;
  readonly selectTags: SelectTags;
  readonly judgeTag: JudgeTag;
  /** The judge's habit of saying Yes, in log odds. */
  readonly judgeBaseline: () => Promise<number | undefined>;
  readonly calibrations: Pick<Calibrations, "forSettings">;
  /** Asks the web; absent where that is switched off. */
  readonly findFacts?: FindFacts | undefined;
  readonly prior: { forSettings(settings: Settings): Promise<RecallPrior | undefined> };
  /** Judge calls of one content at once. */
  readonly judgeConcurrency: number;
}

/** What a tagging has come to on its way. */
export type TaggingStep =
  | { readonly kind: "CANDIDATES"; candidates: readonly Suggestion[]; times: StepTimes }
  | { readonly kind: "CHOSEN"; tagIds: readonly string[]; times: StepTimes };

export interface TagOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told of each step as soon as it is done. */
  readonly onStep?: ((step: TaggingStep) => void) | undefined;
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
  options: TagOptions = {},
): Promise<TaggingResult> {
  return chooseAndJudge(steps, await prepare(steps, input), options);
}

/** As `tagContent`, but falls back to recall alone when the LLM does not answer, and says so in `status`. */
export async function tagContentOrRecall(
  steps: TaggingSteps,
  input: TaggingInput,
  options: TagOptions = {},
): Promise<TaggingResult> {
  const prepared = await prepare(steps, input);
  options.onStep?.({
    kind: "CANDIDATES",
    candidates: prepared.candidates.map(unverified),
    times: prepared.watch.times(),
  });
  try {
    return await chooseAndJudge(steps, prepared, options);
  } catch (error) {
    if (!hasCode(error, "LLM_UNAVAILABLE", "LLM_BAD_OUTPUT")) throw error;
    const { candidates, knowledge, watch } = prepared;
    const suggestions = candidates.map(unverified);
    return { status: "UNVERIFIED", suggestions, knowledge, times: watch.times() };
  }
}

/** Steps 4 and 5: what the LLM is asked. */
async function chooseAndJudge(
  steps: TaggingSteps,
  { content, settings, candidates, knowledge, watch }: Prepared,
  { signal, onStep }: TagOptions,
): Promise<TaggingResult> {
  const calibration = await steps.calibrations.forSettings(settings);
  const settled = calibration && settleByRecall(calibration, candidates, settings);
  if (settled) {
    return {
      status: "VERIFIED",
      suggestions: rankSuggestions(settled),
      knowledge,
      times: watch.times(),
    };
  }
  const names = candidates.map(({ name }) => name);
  const positions = await watch.time("generation", () =>
    steps.selectTags({ content, knowledge, candidates: names, mode: settings.mode }, { signal }),
  );
  onStep?.({
    kind: "CHOSEN",
    tagIds: positions.flatMap((position) => candidates[position]?.tagId ?? []),
    times: watch.times(),
  });
  const places = new Map(positions.map((position, i) => [position, i + 1]));
  const suggestions = await watch.time("confidence", async () => {
    const limit = pLimit(steps.judgeConcurrency);
    const judged = await Promise.all(
      candidates.map(async (tag, position) => {
        const chosenPlace = places.get(position);
        const isAsked = chosenPlace !== undefined || isWorthAsking(tag, position, settings);
        const judgement = isAsked
          ? await limit(() => steps.judgeTag({ content, knowledge, tag }, { signal }))
          : undefined;
        return { ...tag, judgement, chosenPlace };
      }),
    );
    return calibration
      ? decideCalibrated(calibration.full(judged.map(evidenceOf)), judged, settings)
      : decideUncalibrated(judged, { ...settings, baseline: await steps.judgeBaseline() });
  });
  return {
    status: "VERIFIED",
    suggestions: rankSuggestions(suggestions),
    knowledge,
    times: watch.times(),
  };
}

/** A prior below which no judge lifts a candidate above a useful cut: it is not asked. */
const HOPELESS = 0.01;

/** What recall puts first is judged, too, for the LLM may have overlooked it. */
function isWorthAsking(
  { prior = 0.5 }: Candidate,
  position: number,
  { judged }: Settings,
): boolean {
  return position < judged && prior >= HOPELESS;
}

type Judged = Omit<Suggestion, "confidence" | "basis" | "decision">;

/** The cascade: where recall alone is sure of every candidate, the LLM is not asked. */
function settleByRecall(
  { recallOnly }: Calibration,
  candidates: readonly Candidate[],
  settings: Settings,
): Suggestion[] | undefined {
  const unasked = candidates.map((tag) => ({
    ...tag,
    judgement: undefined,
    chosenPlace: undefined,
  }));
  const confidences = recallOnly(unasked.map(evidenceOf));
  return isClear(confidences, settings.cascade)
    ? decideCalibrated(confidences, unasked, settings)
    : undefined;
}

function evidenceOf({ prior = 0.5, rank, judgement, chosenPlace }: Judged): CandidateEvidence {
  return {
    prior,
    rank,
    rawConfidence: judgement?.confidence,
    mass: judgement?.mass,
    chosenPlace,
  };
}

/** Calibrated, the LLM's choice is evidence like any other: what recall is sure of is kept without it. */
function decideCalibrated(
  confidences: readonly number[],
  judged: readonly Judged[],
  { cut, mode }: Settings,
): Suggestion[] {
  const best = confidences.indexOf(Math.max(...confidences));
  return judged.map((tag, i) => {
    const confidence = confidences[i] ?? 0;
    const isKept = confidence >= cut && (mode === "multi" || i === best);
    return { ...tag, confidence, basis: "CALIBRATED", decision: isKept ? "KEPT" : "BELOW_CUT" };
  });
}

/**
 * Without calibration. What the judge says decides, with a history together with what recall's evidence was worth there;
 * also for what the LLM overlooked, as a small model often does.
 */
function decideUncalibrated(
  judged: readonly Judged[],
  { cut, mode, baseline }: Pick<Settings, "cut" | "mode"> & { baseline: number | undefined },
): Suggestion[] {
  const decided = judged.map((tag): Suggestion => {
    const { judgement, prior } = tag;
    if (!judgement) {
      return { ...tag, confidence: undefined, basis: undefined, decision: "NOT_CHOSEN" };
    }
    const { confidence, basis } = combineConfidence(judgement, { prior, baseline });
    return { ...tag, confidence, basis, decision: confidence < cut ? "BELOW_CUT" : "KEPT" };
  });
  if (mode === "multi") return decided;
  const best = Math.max(...decided.map(({ confidence = -1 }) => confidence));
  const first = decided.findIndex(({ confidence }) => confidence === best);
  return decided.map((tag, i) =>
    tag.decision === "KEPT" && i !== first ? { ...tag, decision: "BELOW_CUT" } : tag,
  );
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Steps 2 and 3: what the graph knows. */
async function prepare({ graph, encoder, prior, findFacts }: TaggingSteps, input: TaggingInput) {
  const { content, vector, settings, learned } = input;
  const watch = createStopwatch();
  const candidates = await watch.time("recall", async () => {
    const found = await recall({ graph, encoder, learned }, input, settings);
    if (learned?.score) return found;
    const priorOf = await prior.forSettings(settings);
    const priors = priorOf?.(found);
    return found.map((tag, i) => ({ ...tag, prior: priors?.[i] }));
  });
  const knowledge = await watch.time("knowledge", () =>
    gatherKnowledge(
      graph,
      {
        candidates,
        vector,
        findFacts: findFacts && ((wanted) => findFacts(content.title, wanted)),
      },
      settings,
    ),
  );
  return { content, settings, candidates, knowledge, watch };
}

function unverified(tag: Candidate): Suggestion {
  const nothing = { confidence: undefined, basis: undefined, judgement: undefined };
  return { ...tag, ...nothing, chosenPlace: undefined, decision: "UNVERIFIED" };
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
