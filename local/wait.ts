import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../core/errors.ts";
import { interrupted } from "./progress.ts";

export interface Awaited {
  /** What is waited for, as the first words of a sentence: "Neo4j". */
  readonly name: string;
  readonly logFile: string;
  readonly timeoutMs: number;
  readonly isAlive: () => boolean;
  readonly answers: () => Promise<boolean>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits until a started process answers.
 * @throws AppError STACK_FAILED with the end of the log when it died or took too long; INTERRUPTED
 */
export async function waitForAnswer(what: Awaited): Promise<void> {
  const until = Date.now() + what.timeoutMs;
  for (;;) {
    if (what.signal?.aborted) throw interrupted();
    if (!what.isAlive()) throw failed(what, "ended before it answered");
    // Life is asked again after the answer: another program at this address could have given it.
    if ((await what.answers()) && what.isAlive()) return;
    if (Date.now() > until) {
      throw failed(what, `did not answer within ${Math.round(what.timeoutMs / 1000)} s`);
    }
    await sleep(150);
  }
}

function failed({ name, logFile }: Awaited, how: string): AppError {
  return new AppError(
    "STACK_FAILED",
    `${name} ${how}. The end of its log ${logFile}:\n${logTail(logFile)}`,
    { details: { logFile } },
  );
}

function logTail(file: string, lines = 15): string {
  if (!existsSync(file)) return "(there is no such file)";
  return lastLines(readFileSync(file, "utf8"), lines) || "(it is empty)";
}

export function lastLines(text: string, lines = 15): string {
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}

/** Whether an address answers a GET with success soon. */
export async function answersGet(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
