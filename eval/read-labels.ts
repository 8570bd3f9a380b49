import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

export interface LabelledText {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly tags: readonly string[];
}

/** The first `limit` rows of a labelled file, for scoring; the app itself imports files without labels. */
export async function readLabels(path: string, limit: number): Promise<LabelledText[]> {
  const file = createReadStream(path);
  const lines = createInterface({ input: path.endsWith(".gz") ? file.pipe(createGunzip()) : file });
  const rows: LabelledText[] = [];
  for await (const line of lines) {
    if (rows.length >= limit) break;
    if (line.trim() !== "") rows.push(JSON.parse(line) as LabelledText);
  }
  file.destroy();
  return rows;
}
