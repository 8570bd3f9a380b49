import { hasCode } from "../core/errors.ts";
import type { Settings } from "../core/settings.ts";
import { getContent } from "../graph/queries/content.ts";
import type { StoredContent } from "../graph/queries/content.ts";
import type { LearnedRecall } from "./learning/learned-recall.ts";
import type { ContentOutcome } from "./run-contents.ts";
import { writeResult } from "./save-result.ts";
import type { ItemClaim } from "./save-result.ts";
import { addTimes, createStopwatch } from "./stopwatch.ts";
import { tagContent } from "./tag-content.ts";
import type { TaggingResult, TaggingSteps } from "./tag-content.ts";

export interface OneContent {
  readonly runId: string;
  readonly contentId: string;
  readonly settings: Settings;
  readonly learned: LearnedRecall | undefined;
  /** For an item of a job. */
  readonly claim?: ItemClaim | undefined;
}

interface Finished {
  readonly done: ContentOutcome;
  readonly result?: TaggingResult;
  /** False where there was nothing to write to, or the item of the job is another worker's by now. */
  readonly isWritten: boolean;
}

export interface TagStoredOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called when the LLM has answered and nothing is written yet. */
  readonly onAnswered?: (() => void) | undefined;
}

/**
 * Tags one stored content, whose similarity edges are up to date, and writes the result in one transaction.
 * An unusable answer of the LLM is a result, too: FAILED, with the reason.
 * @throws AppError LLM_UNAVAILABLE, INTERRUPTED, GRAPH_UNAVAILABLE
 */
export async function tagStored(
  steps: TaggingSteps,
  { runId, contentId, settings, learned, claim }: OneContent,
  { signal, onAnswered }: TagStoredOptions,
): Promise<Finished> {
  const { graph } = steps;
  const stored = await graph.maybeOne(getContent, { contentId });
  if (!stored) {
    const reason = "There is no content with this id";
    return { done: { contentId, outcome: "FAILED", reason, kept: [] }, isWritten: false };
  }
  try {
    const input = {
      content: promptContent(stored),
      stored: { contentId, runId },
      vector: stored.embedding,
      ownTagIds: new Set(stored.tags.map(({ tagId }) => tagId)),
      settings,
      learned,
    };
    const result = await tagContent(steps, input, { signal });
    onAnswered?.();
    const kept = result.suggestions.filter(({ decision }) => decision === "KEPT");
    const outcome = kept.length > 0 ? "TAGGED" : "NO_TAG";
    const watch = createStopwatch();
    const isWritten = await watch.time("write", () =>
      writeResult(graph, { runId, contentId, outcome, result, claim }),
    );
    const times = addTimes(result.times, watch.times());
    return { done: { contentId, outcome, kept }, result: { ...result, times }, isWritten };
  } catch (error) {
    if (!hasCode(error, "LLM_BAD_OUTPUT")) throw error;
    const reason = error.message;
    const failed = { runId, contentId, outcome: "FAILED", reason, claim } as const;
    const isWritten = await writeResult(graph, failed);
    return { done: { contentId, outcome: "FAILED", reason, kept: [] }, isWritten };
  }
}

/** What the prompts may see of a stored content. */
export function promptContent({ title, category, text }: StoredContent) {
  return { title, category: category ?? undefined, text: text ?? undefined };
}
