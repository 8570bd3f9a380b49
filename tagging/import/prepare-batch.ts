import { textHash } from "./encoded-text.ts";
import { fingerprintOf } from "./row-store.ts";
import type { Looked, RowStore } from "./row-store.ts";
import { reasonOf } from "./rows.ts";
import type { SeenRows } from "./seen-rows.ts";
import type { ReadRow } from "./source.ts";

const REPEATED = "the same id came before in this file with other values";

/** A row that stays out, or one that goes in with something missing. */
export interface Refusal {
  readonly line?: number | undefined;
  readonly reason: string;
  readonly raw: string;
  readonly isWarning: boolean;
}

/** Rows that were checked and held against the graph; nothing is written yet. */
export interface PreparedBatch {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refusals: readonly Refusal[];
  /** Of the rows that are in the graph when the batch is written, in the order of the file. */
  readonly keys: readonly string[];
  /** What the encoder must read before the batch can be written. */
  readonly texts: readonly string[];
  /** Writes everything or nothing; takes one vector per text. */
  write(vectors: readonly number[][]): Promise<void>;
}

export type PrepareBatch = (reads: readonly ReadRow[]) => Promise<PreparedBatch>;

interface Candidate<Row> {
  readonly read: ReadRow;
  readonly row: Row;
}

interface Change<Row> extends Looked<Row> {
  readonly fingerprint: string;
  readonly text: string;
  readonly textHash: string;
  readonly isEncoded: boolean;
}

/** Binds the steps that every kind of row goes through to one kind. */
export function createPrepareBatch<Row>(
  store: RowStore<Row>,
  { encoderName, seen }: { encoderName: string; seen: SeenRows },
): PrepareBatch {
  return async (reads) => {
    const refusals: Refusal[] = [];
    const candidates = reads.flatMap((read) => parse(read, refusals));
    const looked = await store.look(candidates.map(({ row }) => row));
    refusals.push(...looked.flatMap((answer, index) => toRefusal(answer, candidates[index]?.read)));
    const accepted = looked.filter(({ refusal }) => refusal === undefined);
    const changes = accepted.flatMap((answer) => toChange(answer, store, encoderName));
    const added = changes.filter(({ known }) => known === undefined);
    const rejected = refusals.filter(({ isWarning }) => !isWarning).length;
    return {
      read: reads.length,
      added: added.length,
      changed: changes.length - added.length,
      unchanged: reads.length - changes.length - rejected,
      refusals: refusals.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      keys: accepted.map(({ row }) => store.keyOf(row)),
      texts: changes.filter(({ isEncoded }) => isEncoded).map(({ text }) => text),
      write: (vectors) => write(changes, vectors),
    };
  };

  /** A repetition of the same row is passed over: it would change nothing. */
  function parse(read: ReadRow, refusals: Refusal[]): Candidate<Row>[] {
    if ("reason" in read) {
      refusals.push({ ...read, isWarning: false });
      return [];
    }
    const parsed = store.schema.safeParse(read.value);
    if (!parsed.success) {
      refusals.push(refuse(read, reasonOf(parsed.error)));
      return [];
    }
    const row = parsed.data;
    const passage = seen.add(store.keyOf(row), JSON.stringify(row));
    if (passage === "different") refusals.push(refuse(read, REPEATED));
    return passage === "new" ? [{ read, row }] : [];
  }

  async function write(changes: readonly Change<Row>[], vectors: readonly number[][]) {
    if (changes.length === 0) return;
    const remaining = vectors.values();
    await store.write(
      changes.map(({ row, fingerprint, textHash, isEncoded }) => {
        const vector = isEncoded ? (remaining.next().value ?? null) : null;
        return { row, fingerprint, textHash, vector };
      }),
    );
  }
}

/** Nothing for a row that would leave in the graph what is there already. */
function toChange<Row>(
  looked: Looked<Row>,
  store: RowStore<Row>,
  encoderName: string,
): Change<Row>[] {
  const fingerprint = fingerprintOf(looked.row);
  if (looked.known?.fingerprint === fingerprint) return [];
  const text = store.textOf?.(looked.row) ?? "";
  const hash = textHash(text, encoderName);
  const isEncoded = store.textOf !== undefined && looked.known?.textHash !== hash;
  return [{ ...looked, fingerprint, text, textHash: hash, isEncoded }];
}

function toRefusal(looked: Looked<unknown>, read: ReadRow | undefined): Refusal[] {
  const { refusal, warning } = looked;
  const reason = refusal ?? warning;
  if (!read || reason === undefined) return [];
  return [{ ...refuse(read, reason), isWarning: refusal === undefined }];
}

function refuse(read: ReadRow, reason: string): Refusal {
  const raw = "raw" in read ? read.raw : JSON.stringify(read.value);
  return { line: read.line, reason, raw, isWarning: false };
}
