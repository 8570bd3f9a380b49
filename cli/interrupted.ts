import { AppError, isAbort } from "../core/errors.ts";
import { INTERRUPTED } from "./exit-codes.ts";

/**
 * What work throws that a signal has ended, as the error that people are told: whatever was waited for, from a timer to a
 * thread, throws an AbortError of its own. Every other error stays as it is.
 */
export function asInterrupted(error: unknown, signal: AbortSignal): unknown {
  if (!isAbort(error) || !signal.aborted) return error;
  return new AppError("INTERRUPTED", "Stopped; the same command begins again or goes on", {
    cause: error,
  });
}

/**
 * Aborted by the first Ctrl-C or SIGTERM, so that work stops at a safe place; the second ends the process at once, with exit code 130.
 *
 * @param note tells people what happens
 */
export function interruptSignal(note: (text: string) => void): AbortSignal {
  const interrupt = new AbortController();
  function interruptOnce(): void {
    if (interrupt.signal.aborted) process.exit(INTERRUPTED);
    note("Stopping at the next safe place (Ctrl-C again ends at once)…");
    interrupt.abort();
  }
  process.on("SIGINT", interruptOnce);
  process.on("SIGTERM", interruptOnce);
  return interrupt.signal;
}
