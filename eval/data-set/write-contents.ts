import { writeFile } from "node:fs/promises";
import type { LabelledContent } from "./data-set.ts";

/** Writes contents in the shape that `import` reads, with their tags or as ones without a label. */
export function writeContents(
  path: string,
  contents: readonly LabelledContent[],
  { labelled }: { labelled: boolean },
): Promise<void> {
  const rows = contents.map(({ contentId, tagIds, ...row }) => ({
    ...row,
    id: contentId,
    ...(labelled && { tags: tagIds }),
  }));
  return writeJsonLines(path, rows);
}

export function writeJsonLines(path: string, rows: readonly unknown[]): Promise<void> {
  return writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
