import { isUtf8 } from "node:buffer";

/** A longer line is a broken file (or a whole array on one line) rather than a row. */
const MAX_LINE_BYTES = 1_000_000;
const NEWLINE = 10;

export interface Line {
  readonly line: number;
  readonly text: string;
  /** Why the text is not to be trusted. */
  readonly reason?: string | undefined;
}

/**
 * The lines of a file, counted from 1. Keeps no more of a line than its limit,
 * so that a file without line ends cannot fill the memory.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
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
    return toLine(line, bytes, isTooLong);
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

function toLine(line: number, bytes: Buffer, isTooLong: boolean): Line {
  if (isTooLong) {
    const text = bytes.subarray(0, MAX_LINE_BYTES).toString("utf8");
    return { line, text, reason: "the line is longer than 1 MB" };
  }
  const text = bytes.toString("utf8").replace(/\r$/, "");
  return { line, text, reason: isUtf8(bytes) ? undefined : "the line is not valid UTF-8" };
}
