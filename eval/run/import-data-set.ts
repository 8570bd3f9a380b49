import { basename } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { Output } from "../../cli/output.ts";
import type { App } from "../../tagging/create-app.ts";

interface ImportOptions {
  readonly rejectsFolder: string;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/**
 * Vocabulary, history, knowledge and rejections; what is in already stays as it is.
 * @throws AppError BAD_INPUT when a row does not go in: a measurement on part of the history is none.
 */
export async function importDataSet(
  app: App,
  files: readonly string[],
  { rejectsFolder, output, signal }: ImportOptions,
): Promise<void> {
  const bar = output.progress(undefined, "Importing");
  try {
    const results = await app.importer.importPaths(files, {
      rejectsFolder,
      signal,
      onProgress: ({ file, rows }) => bar.update(rows, basename(file)),
    });
    const broken = results.filter(({ rejected }) => rejected > 0);
    if (broken.length === 0) return;
    const told = broken.map(
      ({ file, rejected, rejectsFile }) =>
        `${rejected} rows of ${file} cannot be imported: ${rejectsFile ?? ""} tells which and why`,
    );
    throw new AppError("BAD_INPUT", told.join("\n"));
  } finally {
    bar.stop();
  }
}
