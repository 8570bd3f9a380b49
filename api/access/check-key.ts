import { hash, timingSafeEqual } from "node:crypto";
import type { ApiConfig } from "../../core/config.ts";
import type { Logger } from "../../core/logger.ts";
import { parseKeyFile } from "./key-file.ts";
import type { KeyEntry } from "./key-file.ts";
import type { Verdict } from "./viewer.ts";
import { watchFile } from "./watched-file.ts";

/** Whose key it is; undefined when it is nobody's. */
export type CheckKey = (key: string) => Verdict | undefined;

/** @throws AppError BAD_INPUT when the file of keys cannot be read or used. */
export function createKeyCheck({ key, keysFile }: ApiConfig, log: Logger): CheckKey {
  const own: KeyEntry[] =
    key === undefined ? [] : [{ name: "API_KEY", role: "ADMIN", sha256: digestOf(key) }];
  const stored = keysFile === undefined ? () => [] : readStored(keysFile, log);
  return (given) => {
    const entry = findEntry([...own, ...stored()], digestOf(given));
    if (!entry) return undefined;
    const { name, role, expiresAt } = entry;
    if (expiresAt !== undefined && Date.parse(expiresAt) <= Date.now())
      return { refused: `the key "${name}" has expired` };
    return { viewer: { name, role, via: "key" } };
  };
}

/** Keys are long and random, so that no salt and no slow hash is needed. */
export function digestOf(key: string): string {
  return hash("sha256", key, "hex");
}

function readStored(path: string, log: Logger): () => KeyEntry[] {
  const parse = (text: string) => parseKeyFile(text, `API_KEYS_FILE ${path}`);
  return watchFile(path, { variable: "API_KEYS_FILE", parse, log });
}

/** Compares with every entry, so that the time it takes tells nothing about any. */
function findEntry(entries: readonly KeyEntry[], digest: string): KeyEntry | undefined {
  const given = Buffer.from(digest, "hex");
  return entries.filter(({ sha256 }) => timingSafeEqual(given, Buffer.from(sha256, "hex")))[0];
}
