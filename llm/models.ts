import { ChatOpenAI } from "@langchain/openai";
import type { Config } from "../core/config.ts";

const MAX_RETRIES = 2;
/** Enough for the numbers of 50 candidates as JSON. */
const SELECTION_TOKENS = 256;
/** The most that OpenAI-compatible servers give. */
const ALTERNATIVES = 20;

/**
 * Two clients of one server: the generator answers in JSON, the judge gives the probabilities of its first token.
 * Both are deterministic (temperature 0).
 */
export function createModels(config: Config["llm"]) {
  const common = {
    model: config.model,
    apiKey: config.apiKey,
    temperature: 0,
    timeout: config.timeoutMs,
    maxRetries: MAX_RETRIES,
    maxConcurrency: config.concurrency,
    configuration: { baseURL: config.baseUrl },
  };
  return {
    generator: new ChatOpenAI({ ...common, maxTokens: SELECTION_TOKENS }),
    judge: new ChatOpenAI({ ...common, maxTokens: 1, logprobs: true, topLogprobs: ALTERNATIVES }),
  };
}

/** Whether the LLM server answers and serves the model; the reason when it does not. */
export async function probeLlm(
  config: Config["llm"],
  timeoutMs = 3_000,
): Promise<string | undefined> {
  const url = `${config.baseUrl.replace(/\/$/, "")}/models`;
  const headers = { authorization: `Bearer ${config.apiKey}` };
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return `${url} answers with status ${response.status}`;
    const { data = [] } = (await response.json()) as { data?: { id: string }[] };
    const served = data.map(({ id }) => id);
    if (served.includes(config.model)) return undefined;
    return `the server has no model "${config.model}", it serves: ${served.join(", ")}`;
  } catch {
    return `${url} does not answer`;
  }
}
