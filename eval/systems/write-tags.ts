import { ChatPromptTemplate } from "@langchain/core/prompts";
import { toLlmError } from "../../llm/errors.ts";
import type { SimilarTag, Tools } from "./tools.ts";

const MOST_WRITTEN = 8;
const LONGEST = 60;
const SEPARATORS = /[;,\n]/;
/** What models put around the members of a list. */
const LIST_MARKS = /^\s*(?:[-*•]|\d+[.)])?\s*["'`]*|["'`.\s]+$/g;

interface FreePrompt {
  readonly instruction: string;
  readonly template: string;
}

/**
 * Lets the LLM write tags without showing it the vocabulary; each once, in its order. Free text, as in the papers: a
 * JSON schema with lengths makes llama-server's sampling slower by orders of magnitude, and what is written is mapped
 * to the vocabulary anyway.
 * @throws AppError LLM_UNAVAILABLE
 */
export async function writeTags(
  { generator }: Tools,
  { instruction, template }: FreePrompt,
  { variables, signal }: { variables: Record<string, string>; signal: AbortSignal },
): Promise<string[]> {
  const prompt = ChatPromptTemplate.fromMessages([
    ["system", instruction],
    ["human", template],
  ]);
  const chain = prompt.pipe(generator);
  const answer = await chain.invoke(variables, { signal }).catch((cause: unknown) => {
    throw toLlmError(cause);
  });
  return readTags(answer.text);
}

/** "1. Solar power; 'wind'" → ["Solar power", "wind"] */
export function readTags(text: string): string[] {
  const written = text
    .split(SEPARATORS)
    .map((part) => part.replaceAll(LIST_MARKS, "").slice(0, LONGEST))
    .filter((part) => part !== "");
  return [...new Set(written)].slice(0, MOST_WRITTEN);
}

/** For each written tag the tags of the vocabulary that are most like it, by cosine of name and description. */
export async function mapToVocabulary(
  { encode, similarTags }: Tools,
  written: readonly string[],
  perTag: number,
): Promise<SimilarTag[][]> {
  if (written.length === 0) return [];
  const vectors = await encode(written);
  return Promise.all(vectors.map((vector) => similarTags(vector, perTag)));
}
