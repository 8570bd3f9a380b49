import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { ReadRow } from "../../../tagging/import/source.ts";

/** A folder of its own for a test file, taken away at its end. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tagwright-unit-"));
  afterAll(() => rm(folder, { recursive: true }));
  return folder;
}

export async function* chunksOf(...chunks: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk as string);
}

export async function collect(rows: AsyncIterable<ReadRow>): Promise<ReadRow[]> {
  const collected: ReadRow[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
}
