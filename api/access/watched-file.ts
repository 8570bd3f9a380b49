import { readFileSync, statSync } from "node:fs";
import { AppError } from "../../core/errors.ts";
import type { Logger } from "../../core/logger.ts";

const LOOK_EVERY_MS = 1_000;

interface WatchOptions<T> {
  /** The variable that names the file. */
  readonly variable: string;
  /** Throws AppError BAD_INPUT when the text cannot be used. */
  readonly parse: (text: string) => T;
  readonly log: Logger;
}

/**
 * What the file says now. It is looked at when it is asked for, at most once a second, and read again when it
 * has changed; that also works for files which are replaced, linked or mounted. A change that cannot be used is
 * logged, and what was read before stays in force.
 * @throws AppError BAD_INPUT when the file cannot be read or used at first.
 */
export function watchFile<T>(path: string, options: WatchOptions<T>): () => T {
  const { variable, parse, log } = options;
  let version = versionOf(path);
  let value = parse(read(path, variable));
  let lookedAt = Date.now();

  function lookAgain(): void {
    lookedAt = Date.now();
    const found = versionOf(path);
    if (found === version) return;
    version = found;
    try {
      value = parse(read(path, variable));
      log.info({ event: "access.reread", path });
    } catch (err) {
      log.error({ event: "access.unusable", path, err });
    }
  }

  return () => {
    if (Date.now() - lookedAt >= LOOK_EVERY_MS) lookAgain();
    return value;
  };
}

function read(path: string, variable: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new AppError("BAD_INPUT", `${variable} ${path}: cannot be read`, { cause });
  }
}

function versionOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "missing";
}
