import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import { checkEncoder } from "../../graph/check-encoder.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { checkMapping } from "./columns.ts";
import type { ColumnMapping } from "./columns.ts";
import { createContentStore } from "./content-store.ts";
import { importFile } from "./import-file.ts";
import type { ImportProgress, ImportResult } from "./import-file.ts";
import { createKnowledgeStore } from "./knowledge-store.ts";
import { planFiles } from "./plan-files.ts";
import type { PlannedFile } from "./plan-files.ts";
import { createPrepareBatch } from "./prepare-batch.ts";
import type { PrepareBatch } from "./prepare-batch.ts";
import { createRejectionStore } from "./rejection-store.ts";
import { createRejectsFile } from "./rejects-file.ts";
import type { PendingIds, RowStore } from "./row-store.ts";
import type { RowKind } from "./rows.ts";
import { createSeenRows } from "./seen-rows.ts";
import { createTagStore } from "./tag-store.ts";

export type { ImportResult };

export interface ImportOptions {
  /** What the rows are, where a file's name does not tell. */
  readonly kind?: RowKind;
  /** Which column of a table fills which field, where the header names it otherwise. */
  readonly columns?: ColumnMapping;
  /** Between the members of a list cell of a table. */
  readonly separator?: string;
  /** Which language of a SKOS vocabulary is wanted. */
  readonly language?: string;
  /** Compares with the graph, but encodes nothing and leaves the graph as it is. */
  readonly dryRun?: boolean;
  /** Reads contents as if they had no labels. */
  readonly withoutLabels?: boolean;
  /** Takes a row without its unknown tags, instead of rejecting it. */
  readonly skipUnknownTags?: boolean;
  /** Where the rejected rows are written to; the working folder by default. */
  readonly rejectsFolder?: string;
  /** How many rows of each file are read at most. */
  readonly limit?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told of the ids of rows as soon as they are in the graph, whether they changed or not. */
  readonly onRows?: (keys: readonly string[]) => void;
  /** Told of what is not imported from a folder. */
  readonly note?: (text: string) => void;
  readonly signal?: AbortSignal;
}

export interface Importer {
  /**
   * Imports files and folders: tags first, then contents, knowledge and rejections.
   * @throws AppError BAD_INPUT for a file that cannot be read as a whole (bad rows only go to the rejects file),
   *   INTERRUPTED when the signal came; what is in by then stays in, and the next run goes on from there.
   */
  importPaths(paths: readonly string[], options?: ImportOptions): Promise<ImportResult[]>;
}

interface Deps {
  readonly graph: Graph;
  readonly encoder: Encoder;
}

export function createImporter(deps: Deps): Importer {
  return {
    async importPaths(paths, options = {}) {
      checkMapping(options.columns ?? {});
      const files = await planFiles(paths, options);
      await checkEncoder(deps.graph, deps.encoder);
      return importInOrder(deps, files, options);
    },
  };
}

async function importInOrder(
  deps: Deps,
  files: readonly PlannedFile[],
  options: ImportOptions,
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  const taken = new Set<string>();
  const pending: PendingIds = { tags: new Set(), contents: new Set() };
  let rowsIn = 0;
  try {
    for (const file of files) results.push(await importOne(file));
    return results;
  } catch (cause) {
    throw options.signal?.aborted ? interrupted(rowsIn, results, cause) : cause;
  }

  function importOne(file: PlannedFile): Promise<ImportResult> {
    return importFile({
      file,
      read: {
        columns: options.columns ?? {},
        separator: options.separator ?? "|",
        language: options.language ?? "en",
      },
      prepare: prepareFor(file.kind, { ...deps, pending, options }),
      encoder: deps.encoder,
      rejects: createRejectsFile(file.path, { folder: options.rejectsFolder ?? ".", taken }),
      isDryRun: options.dryRun ?? false,
      limit: options.limit ?? Infinity,
      onPending: (keys) => keys.forEach((key) => addPending(file.kind, key)),
      onRowsIn(keys) {
        rowsIn += keys.length;
        options.onRows?.(keys);
      },
      onProgress: options.onProgress,
      signal: options.signal,
    });
  }

  function addPending(kind: RowKind, id: string): void {
    if (kind === "tags" || kind === "contents") pending[kind].add(id);
  }
}

interface StoreContext extends Deps {
  readonly pending: PendingIds;
  readonly options: ImportOptions;
}

function prepareFor(kind: RowKind, context: StoreContext): PrepareBatch {
  const { graph, encoder, pending, options } = context;
  const skipUnknownTags = options.skipUnknownTags ?? false;
  const withoutLabels = options.withoutLabels ?? false;
  const bind = <Row>(store: RowStore<Row>) =>
    createPrepareBatch(store, { encoderName: encoder.name, seen: createSeenRows() });
  switch (kind) {
    case "tags":
      return bind(createTagStore(graph));
    case "contents":
      return bind(createContentStore(graph, { pending, skipUnknownTags, withoutLabels }));
    case "knowledge":
      return bind(createKnowledgeStore(graph, { pending, skipUnknownTags }));
    case "rejections":
      return bind(createRejectionStore(graph, { pending }));
  }
}

function interrupted(rowsIn: number, results: ImportResult[], cause: unknown): AppError {
  return new AppError(
    "INTERRUPTED",
    `${rowsIn.toLocaleString("en")} rows are in; run the same command to go on`,
    { cause, details: { rowsIn, results } },
  );
}
