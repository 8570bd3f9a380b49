import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

/** Names what is imported: another file, another hash. */
export async function filesHash(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${basename(path)}\n`).update(await readFile(path));
  return hash.digest("hex").slice(0, 12);
}
