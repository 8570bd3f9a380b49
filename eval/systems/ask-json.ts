import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import type { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { toLlmError } from "../../llm/errors.ts";

/** A prompt of a baseline. Its fixed text is the baseline's; everything in the variables must be neutralised before. */
export interface JsonPrompt<Answer> {
  readonly instruction: string;
  readonly template: string;
  /** What the server is told to keep to. */
  readonly jsonSchema: Record<string, unknown>;
  /** What is relied on. */
  readonly schema: z.ZodType<Answer>;
}

interface AskOptions {
  readonly variables: Record<string, string>;
  readonly signal: AbortSignal;
}

/**
 * One question that is answered in JSON. An answer of the wrong shape is asked for once more, as in our own steps.
 * @throws AppError LLM_UNAVAILABLE, LLM_BAD_OUTPUT
 */
export async function askJson<Answer>(
  model: BaseChatModel,
  { instruction, template, jsonSchema, schema }: JsonPrompt<Answer>,
  { variables, signal }: AskOptions,
): Promise<Answer> {
  const prompt = ChatPromptTemplate.fromMessages([
    ["system", instruction],
    ["human", template],
  ]);
  const chain = prompt.pipe(
    model.withStructuredOutput(jsonSchema, { name: "answer", method: "jsonSchema", strict: true }),
  );
  const ask = async () => parse(schema, await chain.invoke(variables, { signal }));
  try {
    return await ask();
  } catch (cause) {
    const error = toLlmError(cause);
    if (error.code !== "LLM_BAD_OUTPUT") throw error;
  }
  return ask().catch((cause: unknown) => {
    throw toLlmError(cause);
  });
}

function parse<Answer>(schema: z.ZodType<Answer>, answer: unknown): Answer {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new AppError("LLM_BAD_OUTPUT", "The LLM's answer has the wrong shape", {
    cause: parsed.error,
  });
}
