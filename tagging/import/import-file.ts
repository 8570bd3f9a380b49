import type { Encoder } from "../../llm/encoder.ts";
import { encodeTexts } from "./encode-texts.ts";
import type { PlannedFile } from "./plan-files.ts";
import type { PreparedBatch, PrepareBatch } from "./prepare-batch.ts";
import { inBatches, readRows } from "./read-rows.ts";
import type { ReadOptions } from "./read-rows.ts";
import type { RejectsFile } from "./rejects-file.ts";
import type { RowKind } from "./rows.ts";
import { openSource } from "./source.ts";

export interface ImportResult {
  readonly file: string;
  readonly kind: RowKind;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Rows that went in, but without some of their tags. */
  readonly warnings: number;
  readonly rejectsFile?: string | undefined;
  /** How many texts were given to the encoder. */
  readonly encoded: number;
  readonly seconds: number;
}

export interface ImportProgress {
  readonly file: string;
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export interface FileImport {
  readonly file: PlannedFile;
  readonly read: ReadOptions;
  readonly prepare: PrepareBatch;
  readonly encoder: Encoder;
  readonly rejects: RejectsFile;
  readonly isDryRun: boolean;
  /** How many rows are read at most. */
  readonly limit: number;
  /** Told of the ids that a dry run would have put in. */
  readonly onPending: (keys: readonly string[]) => void;
  /** Told of the ids of rows as soon as they are in the graph for good. */
  readonly onRowsIn: (keys: readonly string[]) => void;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Imports one file. While the graph writes a batch, the next one is read, compared and encoded.
 * On an error or a signal the batch that is being written is waited for, and no other is begun.
 */
export async function importFile(task: FileImport): Promise<ImportResult> {
  const startedAt = performance.now();
  const source = await openSource(task.file.path, task.signal);
  const tally = {
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    warnings: 0,
    encoded: 0,
  };
  let writing = Promise.resolve();
  try {
    for await (const rows of inBatches(readRows(source, task.file, task.read), task.limit)) {
      task.signal?.throwIfAborted();
      const batch = await task.prepare(rows);
      await task.rejects.add(batch.refusals);
      if (task.isDryRun) {
        task.onPending(batch.keys);
      } else {
        const vectors = await encodeTexts(task.encoder, batch.texts, task);
        await writing;
        task.signal?.throwIfAborted();
        writing = write(task, batch, vectors);
      }
      count(batch);
      report();
    }
    await writing;
  } finally {
    await writing.catch(() => undefined);
  }
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  const { path: file, kind } = task.file;
  return { file, kind, ...tally, rejectsFile: task.rejects.path(), seconds };

  function count(batch: PreparedBatch): void {
    const warnings = batch.refusals.filter(({ isWarning }) => isWarning).length;
    tally.read += batch.read;
    tally.added += batch.added;
    tally.changed += batch.changed;
    tally.unchanged += batch.unchanged;
    tally.rejected += batch.refusals.length - warnings;
    tally.warnings += warnings;
    tally.encoded += task.isDryRun ? 0 : batch.texts.length;
  }

  function report(): void {
    const { bytesTotal } = source;
    const bytesRead = source.bytesRead();
    task.onProgress?.({
      file: task.file.path,
      rows: tally.read,
      bytesRead,
      bytesTotal,
    });
  }
}

/** Its failure is seen where the promise is awaited, one batch later; until then it must not count as unhandled. */
function write(task: FileImport, batch: PreparedBatch, vectors: number[][]): Promise<void> {
  const writing = batch.write(vectors).then(() => task.onRowsIn(batch.keys));
  writing.catch(() => undefined);
  return writing;
}
