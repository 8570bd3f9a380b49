import type { ReadRow } from "./source.ts";
import { splitLines } from "./split-lines.ts";

/** JSON Lines: one row a line. Blank lines are passed over, a broken line does not stop the others. */
export async function* readJsonl(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadRow> {
  for await (const { line, text: raw, reason } of splitLines(chunks)) {
    if (reason !== undefined) yield { line, reason, raw };
    else if (raw.trim() !== "") yield toRow(line, raw);
  }
}

function toRow(line: number, raw: string): ReadRow {
  try {
    return { line, value: JSON.parse(raw) as unknown };
  } catch (error) {
    return { line, reason: `the line is not JSON: ${(error as SyntaxError).message}`, raw };
  }
}
