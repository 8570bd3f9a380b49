import { AppError } from "../core/errors.ts";

/** The one place where what LangChain or the OpenAI client throws becomes an error of this program. */
export function toLlmError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const status = statusOf(cause);
  if (nameOf(cause) === "AbortError" || nameOf(cause) === "APIUserAbortError") {
    return new AppError("INTERRUPTED", "The request to the LLM was cancelled", { cause });
  }
  if (isBadOutput(cause)) {
    return new AppError("LLM_BAD_OUTPUT", "The LLM's answer is not the JSON that was asked for", {
      cause,
    });
  }
  if (status === 401 || status === 403) {
    return new AppError("LLM_UNAVAILABLE", "The LLM server refused LLM_API_KEY", { cause });
  }
  if (status === 404) {
    return new AppError(
      "LLM_UNAVAILABLE",
      "The LLM server knows no such model or path: check LLM_MODEL, and that LLM_BASE_URL ends in /v1",
      { cause },
    );
  }
  if (status === 400 || status === 422) {
    return new AppError("LLM_BAD_OUTPUT", "The LLM server refused the request", { cause });
  }
  return new AppError("LLM_UNAVAILABLE", "The LLM does not answer at LLM_BASE_URL", { cause });
}

function isBadOutput(cause: unknown): boolean {
  if (cause instanceof SyntaxError) return true;
  return cause instanceof Error && "lc_error_code" in cause
    ? cause.lc_error_code === "OUTPUT_PARSING_FAILURE"
    : nameOf(cause) === "OutputParserException";
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : "";
}

function statusOf(cause: unknown): number | undefined {
  if (typeof cause !== "object" || cause === null || !("status" in cause)) return undefined;
  return typeof cause.status === "number" ? cause.status : undefined;
}
