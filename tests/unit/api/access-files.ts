import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file in a folder of its own below the system's temporary one. */
export function temporaryFile(name: string, content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), "tagwright-access-")), name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
