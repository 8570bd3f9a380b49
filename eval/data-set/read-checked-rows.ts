import type { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { readJsonl } from "../../tagging/import/read-jsonl.ts";
import { reasonOf } from "../../tagging/import/rows.ts";
import { openSource } from "../../tagging/import/source.ts";
import type { ReadRow } from "../../tagging/import/source.ts";

const TOLD = 5;

interface RowCheck<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** No two rows of a file may share it; without it, rows may repeat. */
  readonly keyOf?: (row: z.output<Schema>) => string;
  /** What is wrong with a row of the right shape, if anything is. */
  readonly problemOf?: (row: z.output<Schema>) => string | undefined;
}

/**
 * All rows of a JSONL file (.gz or not). A measurement must not leave rows out in silence, so one broken row refuses
 * the file.
 * @throws AppError BAD_INPUT with file, line and reason of the first broken rows.
 */
export async function readCheckedRows<Schema extends z.ZodType>(
  path: string,
  check: RowCheck<Schema>,
): Promise<z.output<Schema>[]> {
  const rows: z.output<Schema>[] = [];
  const problems: string[] = [];
  const lines = new Map<string, number | undefined>();
  const { chunks } = await openSource(path);
  for await (const read of readJsonl(chunks)) {
    const checked = checkRow(read, lines, check);
    if ("row" in checked) rows.push(checked.row);
    else problems.push(`${path}:${read.line ?? "?"}: ${checked.problem}`);
  }
  if (problems.length === 0) return rows;
  throw new AppError("BAD_INPUT", told(problems));
}

type Checked<Row> = { readonly row: Row } | { readonly problem: string };

/** `lines`: where each key was seen first. */
function checkRow<Schema extends z.ZodType>(
  read: ReadRow,
  lines: Map<string, number | undefined>,
  { schema, keyOf, problemOf }: RowCheck<Schema>,
): Checked<z.output<Schema>> {
  if ("reason" in read) return { problem: read.reason };
  const parsed = schema.safeParse(read.value);
  if (!parsed.success) return { problem: reasonOf(parsed.error) };
  const row = parsed.data;
  const key = keyOf?.(row);
  if (key !== undefined && lines.has(key)) {
    return { problem: `"${key}" came before, in line ${lines.get(key) ?? "?"}` };
  }
  if (key !== undefined) lines.set(key, read.line);
  const problem = problemOf?.(row);
  return problem === undefined ? { row } : { problem };
}

function told(problems: readonly string[]): string {
  const more = problems.length > TOLD ? [`and ${problems.length - TOLD} more`] : [];
  return [...problems.slice(0, TOLD), ...more].join("\n");
}
