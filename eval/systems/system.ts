import { z } from "zod";
import type { Content } from "../data-set/data-set.ts";
import type { Prediction } from "../metrics/prediction.ts";

/** A prediction with what the report tells beyond the metrics. The shape of a line in a file of predictions. */
export const PredictionRow = z.object({
  contentId: z.string(),
  ranked: z.array(
    z.object({
      tagId: z.string(),
      score: z.number(),
      probability: z.number().min(0).max(1).optional(),
    }),
  ),
  kept: z.array(z.string()),
  candidates: z.array(z.string()).optional(),
  /** The candidates that each path of recall found, by the path's name. */
  paths: z.record(z.string(), z.array(z.string())).optional(),
  /** Why there is no answer: the LLM's output could not be used. It counts as an abstention. */
  failure: z.string().optional(),
});
export type SystemPrediction = z.output<typeof PredictionRow> & Prediction;

/** One way of tagging. It never sees the right tags of what it predicts. */
export interface System {
  readonly id: string;
  readonly label: string;
  readonly kind: "ours" | "baseline" | "ablation" | "external";
  readonly needsLlm: boolean;
  /** Names its code and its own settings: with another version, cached predictions are made anew. */
  readonly version: string;
  /** The contents that it has answers for, where these were read from a file; such answers need no cache. */
  readonly predicted?: ReadonlySet<string>;
  /** What it does once before its first prediction, such as choosing a cut; not part of a prediction's time. */
  prepare?(options: { signal: AbortSignal }): Promise<unknown>;
  /** What was chosen for it on the history, for the notes of the report. */
  note?(): Promise<string>;
  /** What it starts from for this content, such as its candidates; part of the cache's key. */
  inputOf?(content: Content): Promise<unknown>;
  /** @throws AppError LLM_UNAVAILABLE; LLM_BAD_OUTPUT counts as an abstention. */
  predict(content: Content, options: { signal: AbortSignal }): Promise<SystemPrediction>;
}
