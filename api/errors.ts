import { createGraphQLError } from "graphql-yoga";
import { AppError, isAbort } from "../core/errors.ts";
import type { ErrorCode } from "../core/errors.ts";
import type { Logger } from "../core/logger.ts";
import type { InputError, Refusal, RefusalCode } from "./schema.types.ts";

export const UNEXPECTED = "Unexpected error.";

/** Their own sentences are written for the caller. */
const SHOWN = new Set<ErrorCode>(["BAD_INPUT", "NOT_FOUND", "CONFLICT"]);

/** Theirs may name addresses and settings of the server, so the caller gets these instead. */
const PUBLIC_SENTENCES: Partial<Record<ErrorCode, string>> = {
  GRAPH_UNAVAILABLE: "The graph does not answer; try again later.",
  LLM_UNAVAILABLE:
    "The LLM does not answer. What is tagged so far is kept, and the same call goes on.",
  LLM_BAD_OUTPUT: "The LLM gave no usable answer.",
  ENCODER_UNAVAILABLE: "The encoder does not answer; try again later.",
  ENCODER_MISMATCH: "The graph was filled with another encoder than the server uses.",
  INTERRUPTED: "The request was broken off; what is done so far is kept.",
};

const REFUSALS = new Set<string>([
  "BAD_INPUT",
  "NOT_FOUND",
  "CONFLICT",
  "LLM_UNAVAILABLE",
] satisfies RefusalCode[]);

interface PublicError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** An error for the caller's input; `details.inputErrors` travels with it to the response. */
export function badInput(inputErrors: readonly InputError[]): AppError {
  const sentences = inputErrors.map(({ field, message }) => `${field}: ${message}`);
  return new AppError("BAD_INPUT", sentences.join("; "), { details: { inputErrors } });
}

/** What a mutation tells as data: something the caller can act on. Undefined: throw it on. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof AppError) || !isRefusalCode(error.code)) return undefined;
  const message = publicErrorOf(error)?.message ?? UNEXPECTED;
  return { code: error.code, message, inputErrors: inputErrorsOf(error) };
}

/** As `refusalOf`, but throws on what the caller cannot act on. */
export function refusalOrThrow(thrown: unknown): Refusal {
  const refusal = refusalOf(thrown);
  if (!refusal) throw thrown;
  return refusal;
}

/**
 * The one place where errors become what a caller sees: own codes with their sentence, everything
 * unforeseen as "Unexpected error." with its cause in the log.
 */
export function createMaskError(log: Logger) {
  return (error: unknown): Error => {
    const cause = originOf(error);
    if (isGraphQLError(error) && isAboutTheRequest(error, cause)) return withCode(error);
    const shown = cause instanceof AppError ? publicErrorOf(cause) : abortOf(cause);
    logCause(log, cause, shown);
    const place = isGraphQLError(error) ? { nodes: error.nodes, path: error.path } : {};
    if (!shown) {
      const extensions = { code: "INTERNAL_SERVER_ERROR", unexpected: true };
      return createGraphQLError(UNEXPECTED, { ...place, extensions });
    }
    const inputErrors = inputErrorsOf(cause);
    const extensions = { code: shown.code, ...(inputErrors.length > 0 ? { inputErrors } : {}) };
    return createGraphQLError(shown.message, { ...place, extensions });
  };
}

type GraphQLErrorLike = ReturnType<typeof createGraphQLError>;

/** By name, for there may be more than one copy of graphql in a process. */
function isGraphQLError(error: unknown): error is GraphQLErrorLike {
  return error instanceof Error && error.name === "GraphQLError";
}

function originOf(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError ? originOf(error.originalError) : error;
}

/** GraphQL's own errors about a request have a code or no path; one with a path alone is about our answer. */
function isAboutTheRequest(error: GraphQLErrorLike, cause: unknown): boolean {
  if (!isGraphQLError(cause)) return false;
  return cause.extensions["code"] !== undefined || error.path === undefined;
}

function withCode(error: GraphQLErrorLike): Error {
  if (error.extensions["code"] !== undefined) return error;
  const extensions = { code: "BAD_INPUT", ...error.extensions };
  return createGraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions });
}

function publicErrorOf({ code, message }: AppError): PublicError | undefined {
  if (SHOWN.has(code)) return { code, message };
  const sentence = PUBLIC_SENTENCES[code];
  return sentence === undefined ? undefined : { code, message: sentence };
}

function abortOf(cause: unknown): PublicError | undefined {
  if (!isAbort(cause)) return undefined;
  return { code: "INTERRUPTED", message: PUBLIC_SENTENCES.INTERRUPTED ?? UNEXPECTED };
}

/** Sentences that the caller was not shown must be found in the log. */
function logCause(log: Logger, cause: unknown, shown: PublicError | undefined): void {
  if (!shown) log.error({ event: "api.unexpected", err: cause });
  else if (!SHOWN.has(shown.code) && shown.code !== "INTERRUPTED") {
    log.warn({ event: "api.unavailable", code: shown.code, err: cause });
  }
}

function inputErrorsOf(error: unknown): InputError[] {
  const found = error instanceof AppError ? error.details["inputErrors"] : undefined;
  return Array.isArray(found) ? found : [];
}

function isRefusalCode(code: string): code is RefusalCode {
  return REFUSALS.has(code);
}

/**
 * The answer of a mutation: what came of it, or why it was refused.
 * @throws AppError GRAPH_UNAVAILABLE and whatever else the caller cannot act on.
 */
export async function orRefusal<T extends object>(
  act: () => Promise<T>,
): Promise<({ readonly ok: true } & T) | { readonly ok: false; readonly error: Refusal }> {
  try {
    return { ok: true, ...(await act()) };
  } catch (thrown) {
    return { ok: false, error: refusalOrThrow(thrown) };
  }
}
