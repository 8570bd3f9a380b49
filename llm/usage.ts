import { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import type { LLMResult } from "@langchain/core/outputs";
import { z } from "zod";

/** What was asked of the LLM server, as it counts. */
export interface LlmUsage {
  readonly calls: number;
  readonly promptTokens: number;
  /** Those of the prompt tokens that the server had computed before; 0 where it does not say. */
  readonly cachedTokens: number;
  readonly answerTokens: number;
}

export const NO_USAGE: LlmUsage = { calls: 0, promptTokens: 0, cachedTokens: 0, answerTokens: 0 };

const Usage = z.object({
  message: z.object({
    usage_metadata: z.object({
      input_tokens: z.number(),
      output_tokens: z.number(),
      input_token_details: z.object({ cache_read: z.number().optional() }).optional(),
    }),
  }),
});

/** Adds up the usage of the models that it is a callback of. */
export class UsageMeter extends BaseCallbackHandler {
  readonly name = "usage-meter";
  #total = NO_USAGE;

  override handleLLMEnd({ generations }: LLMResult): void {
    const parsed = Usage.safeParse(generations[0]?.[0]);
    const usage = parsed.success ? parsed.data.message.usage_metadata : undefined;
    this.#total = plus(this.#total, {
      calls: 1,
      promptTokens: usage?.input_tokens ?? 0,
      cachedTokens: usage?.input_token_details?.cache_read ?? 0,
      answerTokens: usage?.output_tokens ?? 0,
    });
  }

  total(): LlmUsage {
    return this.#total;
  }
}

/** What was used between two totals. */
export function usageSince(before: LlmUsage, now: LlmUsage): LlmUsage {
  const negated: LlmUsage = {
    calls: -before.calls,
    promptTokens: -before.promptTokens,
    cachedTokens: -before.cachedTokens,
    answerTokens: -before.answerTokens,
  };
  return plus(now, negated);
}

function plus(a: LlmUsage, b: LlmUsage): LlmUsage {
  return {
    calls: a.calls + b.calls,
    promptTokens: a.promptTokens + b.promptTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    answerTokens: a.answerTokens + b.answerTokens,
  };
}
