import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The hash of what a cached folder is made from; a changed pin makes another hash. */
export function hashOf(...texts: string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex");
}

export function hasStamp(folder: string, hash: string): boolean {
  const stamp = join(folder, ".stamp");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/**
 * Fills a folder unless it already holds what the hash stands for. The stamp is written last:
 * what was interrupted has none and is made anew from an empty folder.
 */
export async function ensureStamped(
  folder: string,
  hash: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  if (hasStamp(folder, hash)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fill(folder);
  writeFileSync(join(folder, ".stamp"), hash);
}
