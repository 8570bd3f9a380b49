import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { BaseMessage } from "@langchain/core/messages";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { z } from "zod";
import { AppError } from "../core/errors.ts";
import { toLlmError } from "./errors.ts";
import { INSTRUCTION, promptVersion, renderName, renderShared, renderTitle } from "./prompt.ts";
import type { Knowledge, PromptContent } from "./prompt.ts";

export interface SelectInput {
  readonly content: PromptContent;
  readonly knowledge: Knowledge;
  /** Names of the candidates in recall order; the answer refers to them by position. */
  readonly candidates: readonly string[];
  readonly mode: "multi" | "single";
}

/** Positions (from 0) of the chosen candidates, in the model's order, each once. Empty: no tag fits. */
export type SelectTags = (
  input: SelectInput,
  options?: { signal?: AbortSignal | undefined },
) => Promise<number[]>;

const QUESTIONS = {
  multi:
    "Which of these candidate tags fit the content? Answer with the numbers of all that fit, best first, as JSON on one line. There may be none.",
  single:
    "Which one of these candidate tags fits the content best? Answer with its number as JSON on one line. There may be none.",
};
const TEMPLATE = "{shared}\n\n<candidates>\n{candidates}\n</candidates>\n{answers}";

export const selectVersion = promptVersion(INSTRUCTION, TEMPLATE, ...Object.values(QUESTIONS));

/**
 * The generation step (LLM4Tag, section 3.3): the model picks from numbered candidates under a JSON
 * schema whose only values are those numbers, so that a tag outside the candidates cannot come out.
 * @throws AppError LLM_UNAVAILABLE, or LLM_BAD_OUTPUT when the answer has the wrong shape twice.
 */
export function createSelectTags(model: BaseChatModel): SelectTags {
  return async (input, options = {}) => {
    const { candidates, mode } = input;
    if (candidates.length === 0) return [];
    const answering = model.withStructuredOutput(answerSchema(candidates.length, mode), {
      name: "chosen_tags",
      method: "jsonSchema",
      strict: true,
    });
    const prompt = await selectionPrompt(input);
    const ask = () => answering.invoke(prompt, options);
    const answer = await ask().catch((cause: unknown) => retryBadOutput(cause, ask));
    return parseAnswer(answer, candidates.length, mode);
  };
}

const PROMPTS = { multi: promptFor("multi"), single: promptFor("single") };

function promptFor(mode: SelectInput["mode"]) {
  return ChatPromptTemplate.fromMessages([
    ["system", INSTRUCTION],
    ["human", TEMPLATE + QUESTIONS[mode]],
  ]);
}

/** The messages that the model is asked, and is fine-tuned with. */
export function selectionPrompt(input: SelectInput): Promise<BaseMessage[]> {
  const { candidates, content, knowledge, mode } = input;
  return PROMPTS[mode].formatMessages({
    answers: renderAnswers(input),
    shared: renderShared(content, knowledge),
    candidates: candidates.map((name, i) => `${i + 1}. ${renderName(name)}`).join("\n"),
  });
}

/** The answer that chooses these candidates (positions from 0), as the model has to write it. */
export function selectionAnswer(positions: readonly number[]): string {
  return JSON.stringify({ tags: positions.map((position) => position + 1) });
}

/**
 * The examples once more, as answers in the very format that is asked for: a literal format with numbers of its own
 * would be copied by a small model.
 */
function renderAnswers({ knowledge, candidates, mode }: SelectInput): string {
  const lines = knowledge.examples.map(({ title, correct }) => {
    const positions = candidates.flatMap((name, i) => (correct.includes(name) ? [i] : []));
    const tags = mode === "single" ? positions.slice(0, 1) : positions;
    return `${renderTitle(title)}: ${selectionAnswer(tags)}`;
  });
  return lines.length > 0 ? `Answers for the examples:\n${lines.join("\n")}\n` : "";
}

/** JSON schema of the answer: at most every number once, or one in single-tag mode. */
function answerSchema(count: number, mode: SelectInput["mode"]): Record<string, unknown> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    type: "object",
    properties: {
      tags: {
        type: "array",
        items: { type: "integer", enum: numbers },
        maxItems: mode === "single" ? 1 : count,
      },
    },
    required: ["tags"],
    additionalProperties: false,
  };
}

function parseAnswer(answer: unknown, count: number, mode: SelectInput["mode"]): number[] {
  const Answer = z.object({ tags: z.array(z.int().min(1).max(count)) });
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) {
    throw new AppError("LLM_BAD_OUTPUT", "The LLM's choice of tags has the wrong shape", {
      cause: parsed.error,
    });
  }
  const positions = [...new Set(parsed.data.tags.map((number) => number - 1))];
  return mode === "single" ? positions.slice(0, 1) : positions;
}

async function retryBadOutput(cause: unknown, ask: () => Promise<unknown>): Promise<unknown> {
  const error = toLlmError(cause);
  if (error.code !== "LLM_BAD_OUTPUT") throw error;
  return ask().catch((again: unknown) => {
    throw toLlmError(again);
  });
}
