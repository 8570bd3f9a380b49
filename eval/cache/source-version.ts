import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Names the code in these files and folders of the project: another text, another version. It is what makes a cached
 * prediction safe to take while the code under it is being changed.
 */
export function sourceVersion(...paths: readonly string[]): string {
  const files = paths.flatMap(filesOf).toSorted();
  const texts = files.map((file) => `${file}\n${readFileSync(join(project, file), "utf8")}`);
  return hash("sha256", texts.join("\n")).slice(0, 12);
}

function filesOf(path: string): string[] {
  if (statSync(join(project, path)).isFile()) return [path];
  return readdirSync(join(project, path), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|cypher)$/.test(file))
    .map((file) => join(path, file));
}
