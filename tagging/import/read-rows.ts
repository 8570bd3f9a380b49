import type { ColumnMapping } from "./columns.ts";
import type { PlannedFile } from "./plan-files.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readSkos } from "./read-skos.ts";
import type { ReadRow, Source } from "./source.ts";

/** Enough for one statement; fewer where the rows are long, so that a batch stays a few megabytes. */
const BATCH_ROWS = 1_000;
const BATCH_CHARACTERS = 4_000_000;

export interface ReadOptions {
  readonly columns: ColumnMapping;
  readonly separator: string;
  readonly language: string;
}

/** The rows of a file as they stand there, in the reader that its format asks for. */
export function readRows(
  source: Source,
  file: PlannedFile,
  options: ReadOptions,
): AsyncGenerator<ReadRow> {
  if (file.format === "jsonl") return readJsonl(source.chunks);
  if (file.format === "skos") return readSkos(source.chunks, options);
  const { columns, separator } = options;
  return readCsv(source.chunks, { kind: file.kind, mapping: columns, separator });
}

export async function* inBatches(
  rows: AsyncIterable<ReadRow>,
  limit: number,
): AsyncGenerator<ReadRow[]> {
  let batch: ReadRow[] = [];
  let characters = 0;
  let count = 0;
  for await (const row of rows) {
    batch.push(row);
    count += 1;
    if (count >= limit) break;
    characters += charactersOf(row);
    if (batch.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

/** Only the field that can be long is counted. */
function charactersOf(row: ReadRow): number {
  if ("raw" in row) return row.raw.length;
  const text: unknown = (row.value as { text?: unknown } | null)?.text;
  return typeof text === "string" ? text.length : 0;
}
