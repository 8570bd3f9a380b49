import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { splitLines } from "./split-lines.ts";
import type { Line } from "./split-lines.ts";

/** A cell that runs over more lines is a quote that was never closed. */
const MAX_LINES = 200;
const MAX_CHARACTERS = 1_000_000;
const DELIMITERS = [",", ";", "\t"];

export type CsvRecord =
  | { readonly line: number; readonly raw: string; readonly cells: string[] }
  | { readonly line: number; readonly raw: string; readonly reason: string };

type Parsed = { readonly cells: string[] } | { readonly code: string; readonly reason: string };

/**
 * The records of a table. Lines with quotes go to csv-parse one by one, not the file as a whole:
 * so a quote that is never closed costs its own line only, and every record knows where it stands.
 */
export async function* readRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord> {
  const lines = withLookahead(splitLines(chunks));
  let delimiter: string | undefined;
  try {
    for (let line = await lines.next(); line; line = await lines.next()) {
      delimiter ??= delimiterOf(line.text);
      if (line.text.trim() !== "") yield await toRecord(line, lines, delimiter);
    }
  } finally {
    await lines.close();
  }
}

async function toRecord(line: Line, lines: Lookahead, delimiter: string): Promise<CsvRecord> {
  const at = { line: line.line, raw: line.text };
  if (line.reason !== undefined) return { ...at, reason: line.reason };
  if (!line.text.includes('"')) return { ...at, cells: line.text.split(delimiter) };
  const parsed = parseText(line.text, delimiter);
  if ("cells" in parsed) return { ...at, ...parsed };
  if (parsed.code === "CSV_QUOTE_NOT_CLOSED") return overLines(line, lines, delimiter);
  // 5" pipe: no quoting at all, but an inch.
  const lenient = parseText(line.text, delimiter, { relax_quotes: true });
  if (parsed.code === "INVALID_OPENING_QUOTE" && "cells" in lenient) return { ...at, ...lenient };
  return { ...at, reason: parsed.reason };
}

/** Adds lines until the quotes close; where they never do, only the first line is lost. */
async function overLines(first: Line, lines: Lookahead, delimiter: string): Promise<CsvRecord> {
  let raw = first.text;
  for (let count = 1; count < MAX_LINES && raw.length < MAX_CHARACTERS; count += 1) {
    const next = await lines.peek(count);
    if (!next || next.reason !== undefined) break;
    raw += `\n${next.text}`;
    if (!next.text.includes('"')) continue;
    const parsed = parseText(raw, delimiter);
    if ("cells" in parsed) {
      lines.skip(count);
      return { line: first.line, raw, cells: parsed.cells };
    }
    if (parsed.code !== "CSV_QUOTE_NOT_CLOSED") break;
  }
  return { line: first.line, raw: first.text, reason: "a quote is opened and never closed" };
}

function parseText(
  text: string,
  delimiter: string,
  options: { relax_quotes?: boolean } = {},
): Parsed {
  try {
    const [cells = []] = parse(text, { delimiter, ...options });
    return { cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { code: error.code, reason: `the row is not CSV: ${error.message}` };
  }
}

/** The one that stands most often in the header, which has fewer surprises than the rows. */
export function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

interface Lookahead {
  next(): Promise<Line | undefined>;
  /** The line so many places ahead, which stays to be read. */
  peek(distance: number): Promise<Line | undefined>;
  skip(count: number): void;
  close(): Promise<void>;
}

function withLookahead(lines: AsyncGenerator<Line>): Lookahead {
  const ahead: Line[] = [];
  async function peek(distance: number): Promise<Line | undefined> {
    while (ahead.length < distance) {
      const { value, done } = await lines.next();
      if (done) return undefined;
      ahead.push(value);
    }
    return ahead[distance - 1];
  }
  return {
    peek,
    skip: (count) => void ahead.splice(0, count),
    close: async () => void (await lines.return(undefined)),
    async next() {
      const line = await peek(1);
      ahead.shift();
      return line;
    },
  };
}
