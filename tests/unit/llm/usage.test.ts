import { AIMessage } from "@langchain/core/messages";
import { expect, it } from "vitest";
import { NO_USAGE, UsageMeter, usageSince } from "../../../llm/usage.ts";

const answer = (message?: AIMessage) => ({
  generations: [[{ text: "Yes", ...(message && { message }) }]],
});

it("adds up calls and tokens, with those that the server had computed before", () => {
  const meter = new UsageMeter();
  const usage_metadata = {
    input_tokens: 500,
    output_tokens: 2,
    total_tokens: 502,
    input_token_details: { cache_read: 450 },
  };
  meter.handleLLMEnd(answer(new AIMessage({ content: "Yes", usage_metadata })));
  const before = meter.total();
  meter.handleLLMEnd(answer(new AIMessage({ content: "Yes", usage_metadata })));
  expect(meter.total()).toEqual({
    calls: 2,
    promptTokens: 1000,
    cachedTokens: 900,
    answerTokens: 4,
  });
  expect(usageSince(before, meter.total())).toEqual(before);
});

it("counts the calls of a server that tells no tokens", () => {
  const meter = new UsageMeter();
  meter.handleLLMEnd(answer());
  expect(meter.total()).toEqual({ ...NO_USAGE, calls: 1 });
});
