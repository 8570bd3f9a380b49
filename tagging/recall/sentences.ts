import type { Encoder } from "../../llm/encoder.ts";
import type { ContentTexts } from "./words.ts";

/** The title counts as one. Those of a longer text that come later say little that is new, and each is a search. */
const MOST_SENTENCES = 8;
/** In bytes, for a Chinese character says as much as some letters; what is shorter is a stray number or an abbreviation. */
const SHORTEST = 16;
const ENDS = /(?<=[.!?;:])\s+|(?<=[。！？；：])|\n+/u;

/** The title and the first sentences of a content. None where that is no more than one: then the whole content says the same. */
export function sentencesOf({ title, text }: ContentTexts): string[] {
  const ofText = (text ?? "")
    .split(ENDS)
    .map((sentence) => sentence.trim())
    .filter((sentence) => Buffer.byteLength(sentence) >= SHORTEST);
  const sentences = [title.trim(), ...ofText].filter(Boolean).slice(0, MOST_SENTENCES);
  return ofText.length > 0 && sentences.length > 1 ? sentences : [];
}

/**
 * The vectors of each content's sentences, in the order of the contents.
 * @throws AppError ENCODER_UNAVAILABLE
 */
export async function encodeSentences(
  encoder: Pick<Encoder, "encode">,
  contents: readonly ContentTexts[],
): Promise<number[][][]> {
  const sentences = contents.map(sentencesOf);
  const flat = sentences.flat();
  const vectors = flat.length === 0 ? [] : await encoder.encode(flat);
  let start = 0;
  return sentences.map(({ length }) => vectors.slice(start, (start += length)));
}
