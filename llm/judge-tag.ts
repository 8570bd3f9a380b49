import type { AIMessageChunk, BaseMessage } from "@langchain/core/messages";
import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { z } from "zod";
import { toLlmError } from "./errors.ts";
import {
  INSTRUCTION,
  promptVersion,
  renderName,
  renderSegmentText,
  renderShared,
} from "./prompt.ts";
import type { Knowledge, PromptContent } from "./prompt.ts";
import { readYesNo } from "./yes-no.ts";

export interface JudgeInput {
  readonly content: PromptContent;
  readonly knowledge: Knowledge;
  readonly tag: { readonly name: string; readonly description?: string | undefined };
}

/**
 * How the confidence came about.
 * LOGPROBS: probabilities of Yes and No. ANSWER: the server gives no probabilities, so only the written
 * answer is known: Laplace's rule of succession over that one answer, 2/3 or 1/3. NONE: neither Yes nor No was said: 1/2.
 */
export type ConfidenceSource = "LOGPROBS" | "ANSWER" | "NONE";

export interface Judgement {
  readonly confidence: number;
  /** P(Yes) + P(No); undefined without probabilities. */
  readonly mass: number | undefined;
  readonly source: ConfidenceSource;
}

export type JudgeTag = (
  input: JudgeInput,
  options?: { signal?: AbortSignal | undefined },
) => Promise<Judgement>;

const TEMPLATE =
  "{shared}\n\n<tag>{tag}</tag>\nDoes this tag fit the content? Answer only Yes or No.";

export const judgeVersion = promptVersion(INSTRUCTION, TEMPLATE);

/**
 * The confidence step (LLM4Tag, section 3.4): a prompt that ends in Yes or No, read from the
 * probabilities of its first token. The tag comes last, so that all tags of a content share a prefix.
 * @throws AppError LLM_UNAVAILABLE
 */
export function createJudgeTag(model: BaseChatModel): JudgeTag {
  return async (input, options = {}) => {
    const prompt = await judgePrompt(input);
    const answer = await model.invoke(prompt, options).catch((cause: unknown) => {
      throw toLlmError(cause);
    });
    return readJudgement(answer);
  };
}

const PROMPT = ChatPromptTemplate.fromMessages([
  ["system", INSTRUCTION],
  ["human", TEMPLATE],
]);

/** The messages that the judge is asked, and is fine-tuned with. */
export function judgePrompt({ content, knowledge, tag }: JudgeInput): Promise<BaseMessage[]> {
  return PROMPT.formatMessages({ shared: renderShared(content, knowledge), tag: renderTag(tag) });
}

const FirstToken = z.object({
  logprobs: z.object({
    content: z.tuple(
      [z.object({ top_logprobs: z.array(z.object({ token: z.string(), logprob: z.number() })) })],
      z.unknown(),
    ),
  }),
});

function readJudgement(answer: AIMessageChunk): Judgement {
  const parsed = FirstToken.safeParse(answer.response_metadata);
  const alternatives = parsed.success ? parsed.data.logprobs.content[0].top_logprobs : [];
  const yesNo = readYesNo(alternatives);
  if (yesNo) return { ...yesNo, source: "LOGPROBS" };
  if (alternatives.length > 0) return { confidence: 0.5, mass: 0, source: "NONE" };
  const word = readYesNo([{ token: firstWord(answer.text), logprob: 0 }]);
  if (!word) return { confidence: 0.5, mass: undefined, source: "NONE" };
  return { confidence: (word.confidence + 1) / 3, mass: undefined, source: "ANSWER" };
}

function firstWord(text: string): string {
  return text.trim().split(/\s+/, 1)[0] ?? "";
}

function renderTag({ name, description }: JudgeInput["tag"]): string {
  return description ? `${renderName(name)}: ${renderSegmentText(description)}` : renderName(name);
}
