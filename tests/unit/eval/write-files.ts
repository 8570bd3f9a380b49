import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** A new folder with these files; rows become JSON Lines, strings stay as they are, names ending in .gz are packed. */
export async function writeFiles(
  files: Record<string, string | readonly unknown[]> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tagwright-eval-"));
  for (const [name, given] of Object.entries(files)) {
    const text =
      typeof given === "string" ? given : given.map((row) => `${JSON.stringify(row)}\n`).join("");
    await writeFile(join(folder, name), name.endsWith(".gz") ? gzipSync(text) : text);
  }
  return folder;
}

export const TAGS = [
  { id: "a", name: "Apples" },
  { id: "b", name: "Bread" },
  { id: "c", name: "Cheese" },
];

export const HISTORY = [
  { id: "h1", title: "Apples in autumn", tags: ["a"] },
  { id: "h2", title: "Bread and cheese", text: "A meal.", tags: ["c", "b"] },
];

export const TEST = [{ id: "t1", title: "Apple pie", tags: ["a", "b"] }];
