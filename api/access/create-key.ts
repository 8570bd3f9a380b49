import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { AppError } from "../../core/errors.ts";
import { digestOf } from "./check-key.ts";
import { KeyEntry, parseKeyFile } from "./key-file.ts";

const OWNER_ONLY = 0o600;

/** An entry as the file has it. */
export interface StoredEntry {
  readonly name: string;
  readonly role: string;
  readonly sha256: string;
  readonly expiresAt?: string;
}

/** @throws AppError BAD_INPUT naming what is wrong with the name, the role or the time. */
export function createKey(wanted: { name: string; role: string; expiresAt?: string | undefined }): {
  key: string;
  entry: StoredEntry;
} {
  // The beginning tells people and scanners for secrets what it is.
  const key = `tw_${randomBytes(32).toString("hex")}`;
  const { expiresAt, ...named } = wanted;
  const entry = { ...named, sha256: digestOf(key), ...(expiresAt ? { expiresAt } : {}) };
  const { error } = KeyEntry.safeParse(entry);
  if (!error) return { key, entry };
  const faults = error.issues.map(({ path, message }) => [...path, message].join(" "));
  throw new AppError("BAD_INPUT", faults.join("; "));
}

/**
 * Adds the entry to the file, which is replaced in one step, so that a server never reads half of it.
 * @throws AppError BAD_INPUT when the file is no file of keys, or has the name already.
 */
export function addKey(file: string, entry: StoredEntry): void {
  const exists = existsSync(file);
  const text = exists ? readFileSync(file, "utf8") : "[]";
  parseKeyFile(text, file);
  const entries = [...(JSON.parse(text) as StoredEntry[]), entry];
  const written = `${JSON.stringify(entries, undefined, 2)}\n`;
  parseKeyFile(written, file);
  const mode = exists ? statSync(file).mode : OWNER_ONLY;
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, written, { mode });
    renameSync(part, file);
  } catch (cause) {
    throw new AppError("BAD_INPUT", `${file}: cannot be written`, { cause });
  }
}
