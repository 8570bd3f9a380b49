import { AppError } from "../../core/errors.ts";
import type { RowKind } from "./rows.ts";

const FIELDS: Record<RowKind, readonly string[]> = {
  tags: ["id", "name", "description", "aliases", "parents", "deprecated"],
  contents: ["id", "title", "category", "text", "tags"],
  knowledge: ["id", "kind", "text", "source", "validUntil", "about"],
  rejections: ["contentId", "tagId", "reason", "by"],
};
const REQUIRED: Record<RowKind, readonly string[]> = {
  tags: ["id", "name"],
  contents: ["id", "title"],
  knowledge: ["id", "kind", "text"],
  rejections: ["contentId", "tagId"],
};
const LISTS = new Set(["aliases", "parents", "tags", "about"]);
const ALL_FIELDS = new Set(Object.values(FIELDS).flat());

/** Which field a column of a table fills; `undefined` for a column that nobody asked for. */
export type FieldOfColumn = readonly (string | undefined)[];

/** `{ title: "Product name" }`: the field and the header of its column. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** @throws AppError BAD_INPUT for a field that no kind of row has. */
export function checkMapping(mapping: ColumnMapping): void {
  const unknown = Object.keys(mapping).filter((field) => !ALL_FIELDS.has(field));
  if (unknown.length === 0) return;
  throw new AppError(
    "BAD_INPUT",
    `There is no field ${unknown.join(", ")}: columns can be mapped to ${[...ALL_FIELDS].join(", ")}`,
  );
}

/**
 * Finds the fields of a header row: by the mapping, else by the field's own name in any case.
 * @throws AppError BAD_INPUT when a mapped or needed column is not there.
 */
export function matchColumns(
  header: readonly string[],
  { kind, mapping }: { kind: RowKind; mapping: ColumnMapping },
): FieldOfColumn {
  const byColumn = new Map(
    FIELDS[kind].map((field) => [(mapping[field] ?? field).trim().toLowerCase(), field]),
  );
  const fields = header.map((column) => byColumn.get(column.trim().toLowerCase()));
  const needed = FIELDS[kind].filter((field) => mapping[field] || REQUIRED[kind].includes(field));
  const missing = needed.filter((field) => !fields.includes(field));
  if (missing.length === 0) return fields;
  const columns = missing.map((field) => `"${mapping[field] ?? field}" (${field})`).join(", ");
  throw new AppError(
    "BAD_INPUT",
    `The header has no column ${columns}; it has ${header.map((column) => `"${column}"`).join(", ")}. ` +
      'Say which column holds what, as in --columns "id=Product ID,name=Label"',
  );
}

/** An empty cell is a field that is not given; an empty list cell is an empty list. */
export function toObject(
  cells: readonly string[],
  { fields, separator }: { fields: FieldOfColumn; separator: string },
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [index, field] of fields.entries()) {
    const cell = cells[index]?.trim() ?? "";
    if (field !== undefined && LISTS.has(field)) row[field] = listOf(cell, separator);
    else if (field !== undefined && cell !== "") row[field] = cell;
  }
  return row;
}

function listOf(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
