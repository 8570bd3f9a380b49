import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import type { JudgeTag } from "../../llm/judge-tag.ts";
import type { SelectTags } from "../../llm/select-tags.ts";
import { NO_USAGE } from "../../llm/usage.ts";
import type { RunDeps } from "../../tagging/run-contents.ts";
import { fixedSettings } from "./fixed-settings.ts";

interface TaggingParts {
  readonly graph: Graph;
  readonly encoder: Pick<Encoder, "name" | "encode">;
}

/** An LLM that chooses the first candidates and is equally sure of all of them. */
export function fakeSteps(
  { graph, encoder }: TaggingParts,
  { choose = 1, confidence = 0.9 }: { choose?: number; confidence?: number } = {},
): RunDeps {
  const selectTags: SelectTags = async ({ candidates }) =>
    candidates.slice(0, choose).map((_, position) => position);
  const judgeTag: JudgeTag = async () => ({ confidence, mass: 1, source: "LOGPROBS" });
  return {
    graph,
    encoder,
    selectTags,
    judgeTag,
    judgeBaseline: async () => undefined,
    settingsStore: fixedSettings(),
    prior: { forSettings: async () => undefined, forget: () => undefined },
    calibrations: uncalibrated,
    llmUsage: () => NO_USAGE,
    judgeConcurrency: 1,
    modelName: "fake",
    promptVersions: ["select:fake", "judge:fake"],
    concurrency: 2,
  };
}

/** Confidences that nobody has calibrated. */
export const uncalibrated: RunDeps["calibrations"] = {
  forSettings: async () => undefined,
  keyOf: async () => "fake",
  refitIfGrown: async () => false,
  forget: () => undefined,
};

export const llmDown: SelectTags = async () => {
  throw new AppError("LLM_UNAVAILABLE", "The LLM does not answer at LLM_BASE_URL");
};
