import { isUtf8 } from "node:buffer";
import type { ReadRow } from "./source.ts";

/** A longer line is a broken file (or a whole array on one line) rather than a row. */
const MAX_LINE_BYTES = 1_000_000;
const NEWLINE = 10;

interface Line {
  readonly line: number;
  readonly bytes: Buffer;
  readonly isTooLong: boolean;
}

/** JSON Lines: one row a line. Blank lines are passed over, a broken line does not stop the others. */
export async function* readJsonl(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadRow> {
  for await (const line of splitLines(chunks)) {
    const row = toRow(line);
    if (row) yield row;
  }
}

function toRow({ line, bytes, isTooLong }: Line): ReadRow | undefined {
  const raw = bytes.toString("utf8").trim();
  if (isTooLong) return { line, reason: "the line is longer than 1 MB", raw };
  if (raw === "") return undefined;
  if (!isUtf8(bytes)) return { line, reason: "the line is not valid UTF-8", raw };
  try {
    return { line, value: JSON.parse(raw) as unknown };
  } catch (error) {
    return { line, reason: `the line is not JSON: ${(error as SyntaxError).message}`, raw };
  }
}

/** Keeps no more of a line than its limit, so that a file without line ends cannot fill the memory. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let line = 0;
  let parts: Buffer[] = [];
  let length = 0;

  function add(part: Buffer): void {
    if (length <= MAX_LINE_BYTES) parts.push(part);
    length += part.length;
  }
  function take(): Line {
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const isTooLong = length > MAX_LINE_BYTES;
    line += 1;
    parts = [];
    length = 0;
    return { line, bytes: isTooLong ? bytes.subarray(0, MAX_LINE_BYTES) : bytes, isTooLong };
  }

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
