import { randomUUID } from "node:crypto";
import pLimit from "p-limit";
import { AppError } from "../core/errors.ts";
import type { Settings } from "../core/settings.ts";
import { createRun, doneInRun, findUnfinishedRun, finishRun } from "../graph/queries/run.ts";
import type { Outcome } from "../graph/queries/run.ts";
import type { Calibrations } from "./calibration/calibrations.ts";
import type { LlmUsage } from "../llm/usage.ts";
import { linkContents } from "./recall/link.ts";
import { createTally } from "./run-tally.ts";
import type { SettingsStore } from "./settings-store.ts";
import { settleThenThrow } from "./settle.ts";
import { createStopwatch } from "./stopwatch.ts";
import type { StepTimes } from "./stopwatch.ts";
import type { Suggestion, TaggingSteps } from "./tag-content.ts";
import { tagStored } from "./tag-stored.ts";

/** Contents that are linked together before they are tagged one by one. */
const CHUNK = 32;

export interface RunRequest {
  /** Names the contents, e.g. "untagged" or a file's path; an unfinished run of the same name is resumed. */
  readonly selection: string;
  readonly contentIds: AsyncIterable<string> | Iterable<string>;
  readonly settings: Settings;
  /** Keep the suggestions but give no tags: for contents whose tags are known, to calibrate on. */
  readonly shadow?: boolean | undefined;
  /** Begin anew even where an unfinished run could go on. */
  readonly fresh?: boolean | undefined;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onStart?: (run: { runId: string; resumed: boolean }) => void;
  readonly onContent?: (done: ContentOutcome) => void;
}

export interface ContentOutcome {
  readonly contentId: string;
  readonly outcome: Outcome | "DONE_BEFORE";
  readonly reason?: string | undefined;
  readonly kept: readonly Suggestion[];
}

export interface RunReport {
  readonly runId: string;
  readonly resumed: boolean;
  readonly tagged: number;
  readonly noTag: number;
  readonly failed: number;
  readonly doneBefore: number;
  readonly candidates: number;
  /** Milliseconds per step, added up over the contents; steps of different contents overlap. */
  readonly times: StepTimes;
  /** What the LLM server was asked meanwhile. */
  readonly llm: LlmUsage;
}

export interface RunDeps extends TaggingSteps {
  /** What the LLM server was asked so far. */
  readonly llmUsage: () => LlmUsage;
  readonly prior: TaggingSteps["prior"] & { forget(): void };
  readonly calibrations: Pick<Calibrations, "forSettings" | "forget" | "keyOf" | "refitIfGrown">;
  readonly settingsStore: Pick<SettingsStore, "active" | "forget">;
  readonly modelName: string;
  readonly promptVersions: string[];
  /** Contents in flight at once. */
  readonly concurrency: number;
}

/**
 * Tags stored contents and writes the results back, each content in one transaction of its own, so that a run can
 * be broken off anywhere and goes on when the same selection is asked for again.
 * @throws AppError LLM_UNAVAILABLE (nothing is written for the contents in flight), INTERRUPTED, GRAPH_UNAVAILABLE
 */
export function createRunner(deps: RunDeps) {
  return async function runContents(
    request: RunRequest,
    options: RunOptions = {},
  ): Promise<RunReport> {
    deps.prior.forget();
    deps.settingsStore.forget();
    deps.calibrations.forget();
    const { learned } = await deps.settingsStore.active();
    await deps.calibrations.refitIfGrown(request.settings);
    const run = await beginRun(deps, request);
    options.onStart?.(run);
    const tally = createTally(run, deps.llmUsage);
    const limit = pLimit({ concurrency: deps.concurrency, rejectOnClear: true });
    for await (const chunk of chunksOf(request.contentIds, CHUNK)) {
      const done = await alreadyDone(deps, run.runId, chunk);
      const pending = chunk.filter((contentId) => !done.has(contentId));
      for (const contentId of done) {
        tally.add({ contentId, outcome: "DONE_BEFORE", kept: [] });
        options.onContent?.({ contentId, outcome: "DONE_BEFORE", kept: [] });
      }
      const watch = createStopwatch();
      await watch.time("link", () => linkContents({ ...deps, learned }, pending, request.settings));
      tally.addTimes(watch.times());
      const tagOne = async (contentId: string) => {
        throwIfInterrupted(options.signal);
        const one = { runId: run.runId, contentId, settings: request.settings, learned };
        const finished = await tagStored(deps, one, options);
        tally.add(finished.done);
        tally.addResult(finished.result);
        options.onContent?.(finished.done);
      };
      const work = pending.map((contentId) => limit(() => tagOne(contentId)));
      await settleThenThrow(work, limit).catch((error: unknown) => {
        throwIfInterrupted(options.signal);
        throw error;
      });
    }
    throwIfInterrupted(options.signal);
    await deps.graph.one(finishRun, { runId: run.runId });
    return tally.report();
  };
}

interface Begun {
  readonly runId: string;
  readonly resumed: boolean;
}

/** Goes on with an unfinished run only if it would do the same: same settings, model and prompts. */
async function beginRun(deps: RunDeps, request: RunRequest): Promise<Begun> {
  const settings = JSON.stringify(request.settings);
  const promptVersions = [...deps.promptVersions];
  const calibrationKey = await deps.calibrations.keyOf(request.settings);
  const unfinished = request.fresh
    ? undefined
    : await deps.graph.maybeOne(findUnfinishedRun, { selection: request.selection });
  const isSame =
    unfinished?.settings === settings &&
    unfinished.model === deps.modelName &&
    unfinished.calibrationKey === calibrationKey &&
    unfinished.promptVersions.join() === promptVersions.join();
  if (unfinished && isSame) return { runId: unfinished.runId, resumed: true };
  const { runId } = await deps.graph.one(createRun, {
    runId: randomUUID(),
    selection: request.selection,
    encoder: deps.encoder.name,
    model: deps.modelName,
    promptVersions,
    settings,
    calibrationKey,
    shadow: request.shadow ?? false,
  });
  return { runId, resumed: false };
}

async function alreadyDone(deps: RunDeps, runId: string, contentIds: string[]) {
  const rows = await deps.graph.many(doneInRun, { runId, contentIds });
  return new Set(rows.map(({ contentId }) => contentId));
}

function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new AppError(
    "INTERRUPTED",
    "The run was stopped; what is tagged so far is kept, and the same command goes on",
  );
}

async function* chunksOf<T>(
  items: AsyncIterable<T> | Iterable<T>,
  size: number,
): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
