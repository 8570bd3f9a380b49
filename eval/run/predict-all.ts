import pLimit from "p-limit";
import { AppError, hasCode } from "../../core/errors.ts";
import { shortHash } from "../cache/prediction-cache.ts";
import type { PredictionCache, TimedPrediction } from "../cache/prediction-cache.ts";
import type { Content } from "../data-set/data-set.ts";
import type { System, SystemPrediction } from "../systems/system.ts";

interface PredictOptions {
  /** None for predictions that stand in a file already. */
  readonly cache: PredictionCache | undefined;
  readonly concurrency: number;
  readonly onContent: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface Answer extends TimedPrediction {
  readonly isCached: boolean;
}

/**
 * One system's predictions for these contents, in their order. What the cache holds is not asked again.
 * @throws AppError INTERRUPTED after Ctrl-C, when the contents in flight have ended; LLM_UNAVAILABLE and others.
 */
export async function predictAll(
  system: System,
  contents: readonly Content[],
  { cache, concurrency, onContent, signal }: PredictOptions,
): Promise<Answer[]> {
  const limit = pLimit(concurrency);
  let done = 0;
  let prepared: Promise<unknown> | undefined;
  const prepare = () => (prepared ??= Promise.resolve(system.prepare?.({ signal })));
  const predictOne = async (content: Content): Promise<Answer> => {
    if (signal.aborted) throw interrupted();
    const answer = await answerFor(system, content, { cache, signal, prepare });
    done += 1;
    onContent(done);
    return answer;
  };
  const work = contents.map((content) => limit(() => predictOne(content)));
  try {
    return await Promise.all(work);
  } catch (error) {
    limit.clearQueue();
    // Those in flight may still end well, and then are kept.
    while (limit.activeCount > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    throw signal.aborted ? interrupted() : error;
  }
}

/** Once for all contents; not at all where each is known already. */
type Prepare = () => Promise<unknown>;

async function answerFor(
  system: System,
  content: Content,
  { cache, signal, prepare }: Pick<PredictOptions, "cache" | "signal"> & { prepare: Prepare },
): Promise<Answer> {
  const key = cache && (await keyOf(system, content));
  const known = key === undefined ? undefined : cache?.get(key);
  const { contentId } = content;
  // Found by its text, so it may have been made for another content with the same one.
  if (known) return { ...known, prediction: { ...known.prediction, contentId }, isCached: true };
  await prepare();
  const start = performance.now();
  const prediction = await system.predict(content, { signal }).catch(abstain(contentId));
  const answer = { prediction, seconds: (performance.now() - start) / 1000 };
  if (key !== undefined) cache?.add(key, answer);
  return { ...answer, isCached: false };
}

/** By text, not by id, and by what the system starts from. */
async function keyOf(system: System, content: Content): Promise<string> {
  const { title, category, text } = content;
  return shortHash([title, category ?? "", text ?? "", await system.inputOf?.(content)]);
}

/** An LLM that gives no usable answer has given none; that is part of what is measured. */
function abstain(contentId: string) {
  return (error: unknown): SystemPrediction => {
    if (!hasCode(error, "LLM_BAD_OUTPUT")) throw error;
    return { contentId, ranked: [], kept: [], failure: error.message };
  };
}

function interrupted(): AppError {
  return new AppError(
    "INTERRUPTED",
    "Stopped; what is predicted so far is kept, and the same command goes on",
  );
}
