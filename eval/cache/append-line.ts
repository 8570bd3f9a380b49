import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";

/** Adds one line in one write. A line that was torn when the machine or the process died is ended first. */
export function appendLine(path: string, value: unknown): void {
  const begin = endsTorn(path) ? "\n" : "";
  appendFileSync(path, `${begin}${JSON.stringify(value)}\n`);
}

function endsTorn(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
  } finally {
    closeSync(file);
  }
}
