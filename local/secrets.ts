import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Makes the secret once; only the owner can read the file. */
export function ensureSecret(file: string): string {
  const existing = readSecret(file);
  if (existing !== undefined) return existing;
  // Digits and a to f only: a "-" in front would be read as an option by the tools that take it.
  const secret = randomBytes(24).toString("hex");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

export function readSecret(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return readFileSync(file, "utf8").trim() || undefined;
}
