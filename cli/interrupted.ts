import { AppError, isAbort } from "../core/errors.ts";

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
