import { matchColumns, toObject } from "./columns.ts";
import type { ColumnMapping, FieldOfColumn } from "./columns.ts";
import { readRecords } from "./csv-records.ts";
import type { CsvRecord } from "./csv-records.ts";
import type { RowKind } from "./rows.ts";
import type { ReadRow } from "./source.ts";

export interface CsvOptions {
  readonly kind: RowKind;
  readonly mapping: ColumnMapping;
  /** Between the members of a list cell. */
  readonly separator: string;
}

/**
 * A table with a header row; the header tells whether commas, semicolons or tabs divide it.
 * @throws AppError BAD_INPUT when a needed column is not there.
 */
export async function* readCsv(
  chunks: AsyncIterable<Buffer>,
  options: CsvOptions,
): AsyncGenerator<ReadRow> {
  let fields: FieldOfColumn | undefined;
  for await (const record of readRecords(chunks)) {
    if (fields) yield toRow(record, { fields, separator: options.separator });
    else fields = matchColumns("cells" in record ? record.cells : [record.raw], options);
  }
}

function toRow(record: CsvRecord, options: { fields: FieldOfColumn; separator: string }): ReadRow {
  if ("reason" in record) return record;
  const { line, raw, cells } = record;
  if (cells.length !== options.fields.length) {
    const reason = `the row has ${cells.length} cells, the header has ${options.fields.length}`;
    return { line, reason, raw };
  }
  return { line, value: toObject(cells, options) };
}
