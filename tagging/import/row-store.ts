import { hash } from "node:crypto";
import type { z } from "zod";

/** What the graph holds of a row. */
interface Known {
  readonly fingerprint: string | null;
  readonly textHash?: string | null;
}

/** A row held against the graph. */
export interface Looked<Row> {
  /** The row that can go in: labels that cannot be given are left out of it. */
  readonly row: Row;
  readonly known?: Known | undefined;
  /** Why the row must stay out. */
  readonly refusal?: string | undefined;
  /** What was left out of it. */
  readonly warning?: string | undefined;
}

interface RowToWrite<Row> {
  readonly row: Row;
  readonly fingerprint: string;
  readonly textHash: string;
  /** Absent when the one in the graph was made from the same text. */
  readonly vector: number[] | null;
}

/** What differs between tags, contents, knowledge and rejections; all else is the same for each. */
export interface RowStore<Row> {
  readonly schema: z.ZodType<Row>;
  keyOf(row: Row): string;
  /** What the encoder reads of it, if it has a vector at all. */
  textOf?(row: Row): string;
  /** One answer per row, in their order. */
  look(rows: readonly Row[]): Promise<Looked<Row>[]>;
  /** All of them or none: one statement. */
  write(rows: readonly RowToWrite<Row>[]): Promise<void>;
}

/** Ids that a dry run would have added by now, so that later files can point to them. */
export interface PendingIds {
  readonly tags: Set<string>;
  readonly contents: Set<string>;
}

/** Equal for rows that would leave the same in the graph. */
export function fingerprintOf(row: unknown): string {
  return hash("sha256", JSON.stringify(row));
}
