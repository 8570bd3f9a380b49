import type { EmbeddingConfig } from "../core/config.ts";
import { createEndpointEncoder } from "./endpoint-encoder.ts";
import { createLocalEncoder } from "./local-encoder.ts";

/** Turns texts into unit vectors. `name` and `dimension` are stored in the graph beside them. */
export interface Encoder {
  readonly name: string;
  readonly dimension: number;
  /** Of a fine-tuned one: it learned from the labels of contents of this place and above (see tagging/learning/sample.ts). */
  readonly learnedFrom?: number | undefined;
  /**
   * One L2-normalised vector per text, in the order of the texts.
   * @throws AppError ENCODER_UNAVAILABLE
   */
  encode(texts: readonly string[], options?: { signal?: AbortSignal }): Promise<number[][]>;
}

/** The encoder that the configuration names: in this process, or behind an OpenAI-compatible endpoint. */
export function createEncoder(config: EmbeddingConfig): Promise<Encoder> {
  return config.kind === "local" ? createLocalEncoder(config) : createEndpointEncoder(config);
}
