import { ChatOpenAI } from "@langchain/openai";
import type { Config } from "../core/config.ts";
import { UsageMeter } from "./usage.ts";

const MAX_RETRIES = 2;
/** Enough for the numbers of 50 candidates as JSON. */
const SELECTION_TOKENS = 256;
/** The most that OpenAI-compatible servers give. */
const ALTERNATIVES = 20;

/** The local stack has its adapter in the weights of the model, so that this takes it out for one request. */
const WITHOUT_ADAPTER = { lora: [{ id: 0, scale: -1 }] };

/**
 * Two clients of one server: the generator answers in JSON, the judge gives the probabilities of its first token.
 * Both are deterministic (temperature 0). `adapter: false` asks the local stack's
 * llama-server for the model as it was before fine-tuning.
 */
export function createModels(config: Config["llm"], { adapter = true } = {}) {
  const meter = new UsageMeter();
  const common = {
    callbacks: [meter],
    model: config.model,
    apiKey: config.apiKey,
    temperature: 0,
    timeout: config.timeoutMs,
    maxRetries: MAX_RETRIES,
    maxConcurrency: config.concurrency,
    configuration: { baseURL: config.baseUrl },
    ...(!adapter && { modelKwargs: WITHOUT_ADAPTER }),
  };
  return {
    /** What both were asked so far. */
    usage: () => meter.total(),
    generator: new ChatOpenAI({ ...common, maxTokens: SELECTION_TOKENS }),
    judge: new ChatOpenAI({ ...common, maxTokens: 1, logprobs: true, topLogprobs: ALTERNATIVES }),
  };
}

/** Whether the server is the local stack's, whose adapter can be taken out for single requests. */
export async function hasAdapter(config: Config["llm"], timeoutMs = 3_000): Promise<boolean> {
  const url = new URL("/lora-adapters", config.baseUrl);
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch(
    () => undefined,
  );
  if (!response?.ok) return false;
  const adapters: unknown = await response.json().catch(() => []);
  return Array.isArray(adapters) && adapters.length > 0;
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
