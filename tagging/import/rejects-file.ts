import { appendFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Refusal } from "./prepare-batch.ts";

const MAX_RAW = 2_000;
const ENDING = /\.(jsonl|ndjson|csv|tsv|ttl|nt)(\.gz)?$/i;

export interface RejectsFile {
  add(refusals: readonly Refusal[]): Promise<void>;
  /** Where they are, once there is one. */
  path(): string | undefined;
}

/**
 * Collects what stayed out of one imported file, one JSON line each; made only when there is something.
 * `taken` holds the paths of this run, so that two files of the same name get two files.
 */
export function createRejectsFile(
  importedPath: string,
  { folder, taken }: { folder: string; taken: Set<string> },
): RejectsFile {
  let path: string | undefined;

  async function add(refusals: readonly Refusal[]): Promise<void> {
    if (refusals.length === 0) return;
    const lines = refusals.map((refusal) => toLine(importedPath, refusal)).join("");
    if (path === undefined) {
      path = freePath(importedPath, folder, taken);
      await writeFile(path, lines);
    } else {
      await appendFile(path, lines);
    }
  }

  return { add, path: () => path };
}

function toLine(file: string, { line, reason, raw, isWarning }: Refusal): string {
  const cut = raw.length > MAX_RAW ? `${raw.slice(0, MAX_RAW)}…` : raw;
  const outcome = isWarning ? { imported: true } : {};
  return `${JSON.stringify({ file, line, reason, ...outcome, raw: cut })}\n`;
}

function freePath(importedPath: string, folder: string, taken: Set<string>): string {
  const name = basename(importedPath).replace(ENDING, "");
  const candidate = (number: number) =>
    join(folder, `${name}.rejected${number > 1 ? `-${number}` : ""}.jsonl`);
  let number = 1;
  while (taken.has(candidate(number))) number += 1;
  taken.add(candidate(number));
  return candidate(number);
}
