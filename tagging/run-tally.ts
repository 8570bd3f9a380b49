import { usageSince } from "../llm/usage.ts";
import type { LlmUsage } from "../llm/usage.ts";
import { addTimes } from "./stopwatch.ts";
import type { StepTimes } from "./stopwatch.ts";
import type { ContentOutcome, RunReport } from "./run-contents.ts";
import type { TaggingResult } from "./tag-content.ts";

/** Adds up what a run did, content by content. */
export function createTally(run: { runId: string; resumed: boolean }, llmUsage: () => LlmUsage) {
  const before = llmUsage();
  const counts = { TAGGED: 0, NO_TAG: 0, FAILED: 0, DONE_BEFORE: 0 };
  let candidates = 0;
  let times: StepTimes = {};
  return {
    add({ outcome }: ContentOutcome): void {
      counts[outcome] += 1;
    },
    addResult(result: TaggingResult | undefined): void {
      if (!result) return;
      candidates += result.suggestions.length;
      times = addTimes(times, result.times);
    },
    addTimes(more: StepTimes): void {
      times = addTimes(times, more);
    },
    report: (): RunReport => ({
      ...run,
      tagged: counts.TAGGED,
      noTag: counts.NO_TAG,
      failed: counts.FAILED,
      doneBefore: counts.DONE_BEFORE,
      candidates,
      times,
      llm: usageSince(before, llmUsage()),
    }),
  };
}
