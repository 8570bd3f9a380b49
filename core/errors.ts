/** What went wrong, in one word that programs can act on. The CLI's exit code follows from it. */
export type ErrorCode =
  | "BAD_INPUT"
  | "NOT_FOUND"
  | "CONFLICT"
  | "GRAPH_UNAVAILABLE"
  | "GRAPH_CONTRACT"
  | "ENCODER_UNAVAILABLE"
  | "ENCODER_MISMATCH"
  | "LLM_UNAVAILABLE"
  | "LLM_BAD_OUTPUT"
  | "STACK_FAILED"
  | "PARTIAL"
  | "INTERRUPTED";

interface AppErrorOptions {
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The one error of this program: a code, a sentence for people, and the cause it was made from. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

export function hasCode(error: unknown, ...codes: ErrorCode[]): error is AppError {
  return error instanceof AppError && codes.includes(error.code);
}

/** What timers, requests and threads throw when their signal ends them. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
