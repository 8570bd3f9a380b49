import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes a JSON line per row, under another name until the file is whole. */
export async function writeLines(file: string, rows: AsyncIterable<unknown>): Promise<void> {
  const part = `${file}.part`;
  async function* lines() {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(part));
  await rename(part, file);
}
