import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import { SEGMENT_LENGTH } from "../../llm/prompt.ts";
import type { Section } from "./section.ts";

const MAX_HEADING = 80;
/** A line break inside a paragraph that begins no list item, table row or quotation. */
const WRAPPED_LINE = /\n(?!\s*(?:[-*+•|>]|\d+[.)])\s)/g;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** A text short enough to stand whole in a prompt, with where it comes from. */
export interface Passage {
  readonly text: string;
  /** The document and its heading, page, row or passage number. */
  readonly source: string;
}

/** Splits a document between paragraphs, else sentences, else words. A passage that comes twice is kept once. */
export async function splitPassages(
  document: string,
  sections: readonly Section[],
): Promise<Passage[]> {
  const passages = new Map<string, Passage>();
  for (const section of sections) {
    for (const text of await splitSection(section)) {
      const place =
        section.heading?.slice(0, MAX_HEADING) ?? section.place ?? `passage ${passages.size + 1}`;
      if (!passages.has(text)) passages.set(text, { text, source: `${document}: ${place}` });
    }
  }
  return [...passages.values()];
}

async function splitSection({ text, heading }: Section): Promise<string[]> {
  const start = heading === undefined ? "" : `${cut(heading)}: `;
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: SEGMENT_LENGTH - start.length,
    chunkOverlap: 0,
    separators: ["\n\n", "\n", " ", ""],
  });
  const chunks = await splitter.splitText(sentencePerLine(text));
  return chunks.filter((chunk) => HAS_WORDS.test(chunk)).map((chunk) => oneLine(start + chunk));
}

const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** So that the splitter breaks at sentences rather than where an editor has wrapped the lines. */
function sentencePerLine(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) =>
    paragraph
      .replaceAll(WRAPPED_LINE, " ")
      .split("\n")
      .flatMap((line) => Array.from(sentences.segment(line), ({ segment }) => segment.trim()))
      .join("\n"),
  );
  return paragraphs.join("\n\n");
}

function oneLine(text: string): string {
  return text.replaceAll(HALF_CHARACTER, "").replaceAll(/\s+/g, " ").trim();
}

function cut(heading: string): string {
  return heading.length > MAX_HEADING ? `${heading.slice(0, MAX_HEADING - 1)}…` : heading;
}
