import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";

/** What a system chose on the history before its first prediction, such as a cut. */
export type Remember = <T>(schema: z.ZodType<T>, choose: () => Promise<T>) => Promise<T>;

/** Chooses once: later calls, and later runs, take the choice from the file. */
export function createRemember(path: string): Remember {
  let chosen: Promise<unknown> | undefined;
  return async (schema, choose) => {
    chosen ??= readOrChoose(path, schema, choose);
    // A choice that failed, or was interrupted, is made anew.
    chosen.catch(() => (chosen = undefined));
    return schema.parse(await chosen);
  };
}

async function readOrChoose<T>(
  path: string,
  schema: z.ZodType<T>,
  choose: () => Promise<T>,
): Promise<T> {
  if (existsSync(path)) {
    const known = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (known.success) return known.data;
  }
  const value = await choose();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`);
  renameSync(`${path}.new`, path);
  return value;
}
