import { Readable, pipeline } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Info } from "csv-parse";
import { AppError } from "../../core/errors.ts";
import { matchColumns, toObject } from "./columns.ts";
import type { ColumnMapping, FieldOfColumn } from "./columns.ts";
import type { RowKind } from "./rows.ts";
import type { ReadRow } from "./source.ts";

/** A longer record is a quote that was never closed. */
const MAX_RECORD = 1_000_000;
/** What a decoder puts where the bytes were no UTF-8. */
const REPLACEMENT = "\uFFFD";
const DELIMITERS = [",", ";", "\t"];

export interface CsvOptions {
  readonly kind: RowKind;
  readonly mapping: ColumnMapping;
  /** Between the members of a list cell. */
  readonly separator: string;
}

interface Parsed {
  readonly record: string[];
  readonly info: Info;
}

/**
 * A table with a header row; the header tells whether commas, semicolons or tabs divide it.
 * @throws AppError BAD_INPUT when a needed column is not there, or when a quote is never closed.
 */
export async function* readCsv(
  chunks: AsyncIterable<Buffer>,
  options: CsvOptions,
): AsyncGenerator<ReadRow> {
  const skipped: ReadRow[] = [];
  let fields: FieldOfColumn | undefined;
  for await (const { record, info } of parseTable(chunks, skipped)) {
    if (fields === undefined) fields = matchColumns(record, options);
    else yield toRow({ record, info }, { fields, separator: options.separator });
    yield* skipped.splice(0);
  }
  yield* skipped;
}

function toRow(
  { record, info }: Parsed,
  options: { fields: FieldOfColumn; separator: string },
): ReadRow {
  const line = info.lines;
  const raw = record.join(" | ");
  if (record.length !== options.fields.length) {
    const reason = `the row has ${record.length} cells, the header has ${options.fields.length}`;
    return { line, reason, raw };
  }
  if (raw.includes(REPLACEMENT)) return { line, reason: "the row is not valid UTF-8", raw };
  return { line, value: toObject(record, options) };
}

async function* parseTable(
  chunks: AsyncIterable<Buffer>,
  skipped: ReadRow[],
): AsyncGenerator<Parsed> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const parser = parse({
    delimiter: delimiterOf(first.value),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: MAX_RECORD,
    on_skip: (error, raw) => void skipped.push(toSkipped(error, raw)),
  });
  pipeline(Readable.from(startingWith(first.value, iterator)), parser, () => undefined);
  for await (const parsed of parser as AsyncIterable<Parsed>) yield parsed;
}

async function* startingWith(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function toSkipped(error: CsvError | undefined, raw: string | undefined): ReadRow {
  if (error?.code === "CSV_MAX_RECORD_SIZE") {
    throw new AppError("BAD_INPUT", `A row is longer than 1 MB: is a quote left open? ${error.message}`);
  }
  const line = typeof error?.["lines"] === "number" ? error["lines"] : undefined;
  return { line, reason: `the row is not CSV: ${error?.message ?? "unknown"}`, raw: raw ?? "" };
}

/** The one that stands most often in the header, which has fewer surprises than the rows. */
function delimiterOf(chunk: Buffer): string {
  const [header = ""] = chunk.toString("utf8").split(/[\r\n]/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
