import type { Document } from "@langchain/core/documents";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { AppError } from "../../core/errors.ts";
import { delimiterOf } from "../import/csv-records.ts";
import { unreadable } from "../import/source.ts";
import { htmlOptions } from "./html-options.ts";
import type { Section } from "./section.ts";
import { splitSections } from "./split-sections.ts";

/** A document is held in memory. */
const MAX_MEGABYTES = 50;

export interface ReadOptions {
  /** JSON pointers of the texts to take; all texts if none is given. */
  readonly pointers?: readonly string[] | undefined;
}

type Reader = (bytes: Buffer, options: ReadOptions) => Promise<Section[]>;

const READERS: Record<string, Reader> = {
  ".md": async (bytes) => splitSections(toText(bytes)),
  ".markdown": async (bytes) => splitSections(toText(bytes)),
  ".txt": readText,
  ".html": readHtml,
  ".htm": readHtml,
  ".csv": readTable,
  ".tsv": readTable,
  ".json": readJson,
  ".jsonl": readJsonLines,
  ".ndjson": readJsonLines,
  ".pdf": readPdf,
};

/** The endings of the files that can be read. */
export const DOCUMENT_KINDS: readonly string[] = Object.keys(READERS);

/**
 * Reads a document with the LangChain loader of its kind, which is loaded only then.
 * @throws AppError BAD_INPUT when it cannot be read, is too large or holds no text.
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<Section[]> {
  const read = READERS[extname(path).toLowerCase()];
  if (!read) throw new AppError("BAD_INPUT", `${path} is of a kind that cannot be read`);
  try {
    const { size } = await stat(path);
    if (size > MAX_MEGABYTES * 1e6) throw new Error(`it is larger than ${MAX_MEGABYTES} MB`);
    const sections = await read(await readFile(path), options);
    if (sections.every(({ text }) => text.trim() === "")) throw new Error(noText(path));
    return sections;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function noText(path: string): string {
  return path.toLowerCase().endsWith(".pdf")
    ? "it holds no text; scanned pages need text recognition first"
    : "it holds no text";
}

/** Without a byte order mark. */
function toText(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch (cause) {
    throw new Error("it is not UTF-8: save it as UTF-8", { cause });
  }
}

async function readText(bytes: Buffer): Promise<Section[]> {
  const { TextLoader } = await import("@langchain/classic/document_loaders/fs/text");
  return toSections(await new TextLoader(new Blob([toText(bytes)])).load());
}

async function readHtml(bytes: Buffer): Promise<Section[]> {
  const [{ TextLoader }, { HtmlToTextTransformer }] = await Promise.all([
    import("@langchain/classic/document_loaders/fs/text"),
    import("@langchain/community/document_transformers/html_to_text"),
  ]);
  const pages = await new TextLoader(new Blob([toText(bytes)])).load();
  const plain = await new HtmlToTextTransformer(htmlOptions).invoke(pages);
  return plain.flatMap(({ pageContent }) => splitSections(pageContent));
}

/** A row is a section: "name: Ada; born: 1815". Cells that are empty or missing are left out. */
async function readTable(bytes: Buffer): Promise<Section[]> {
  const { CSVLoader } = await import("@langchain/community/document_loaders/fs/csv");
  const text = toText(bytes);
  const separator = delimiterOf(text.split("\n", 1)[0] ?? "");
  const rows = await new CSVLoader(new Blob([text]), { separator }).load();
  return rows.map(({ pageContent }, i) => ({
    text: pageContent
      .split("\n")
      .filter((cell) => !/^[^:]*: (undefined)?$/.test(cell))
      .join("; "),
    place: `row ${i + 1}`,
  }));
}

async function readJson(bytes: Buffer, options: ReadOptions): Promise<Section[]> {
  const value: unknown = JSON.parse(toText(bytes));
  return readRecords(Array.isArray(value) ? value : [value], options);
}

async function readJsonLines(bytes: Buffer, options: ReadOptions): Promise<Section[]> {
  const lines = toText(bytes).split("\n");
  const records = lines.flatMap((line, i) => (line.trim() === "" ? [] : [parseLine(line, i + 1)]));
  return readRecords(records, options);
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`line ${number} is not JSON`, { cause });
  }
}

/** The texts of a record belong together, so they become one section. */
async function readRecords(
  records: readonly unknown[],
  { pointers = [] }: ReadOptions,
): Promise<Section[]> {
  const { JSONLoader } = await import("@langchain/classic/document_loaders/fs/json");
  const sections: Section[] = [];
  for (const [i, record] of records.entries()) {
    const blob = new Blob([JSON.stringify(record)]);
    const texts = await new JSONLoader(blob, [...pointers]).load();
    const text = texts.map(({ pageContent }) => pageContent).join("\n\n");
    sections.push({ text, place: records.length > 1 ? `record ${i + 1}` : undefined });
  }
  return sections;
}

async function readPdf(bytes: Buffer): Promise<Section[]> {
  const { PDFLoader } = await import("@langchain/community/document_loaders/fs/pdf");
  const loader = new PDFLoader(new Blob([new Uint8Array(bytes)]), { pdfjs: loadPdfJs });
  const pages = await loader.load();
  return pages.map(({ pageContent, metadata }) => {
    const { pageNumber } = (metadata as { loc: { pageNumber: number } }).loc;
    return { text: pageContent, place: `page ${pageNumber}` };
  });
}

/** PDF.js without its viewer and without native parts. */
async function loadPdfJs() {
  const { getDocument, version } = await import("unpdf/pdfjs");
  return { isV2: false as const, getDocument, version };
}

function toSections(documents: readonly Document[]): Section[] {
  return documents.map(({ pageContent }) => ({ text: pageContent }));
}
