import { CommanderError } from "commander";
import type { ErrorCode } from "../core/errors.ts";
import { AppError } from "../core/errors.ts";

/** What each exit code says; printed by `tagwright --help` and listed in docs/cli.md. */
export const EXIT_CODES: Record<number, string> = {
  0: "done",
  1: "an error of the program itself",
  2: "the input or the configuration is wrong",
  3: "not found, or in conflict with what is stored",
  4: "Neo4j does not answer",
  5: "the LLM or the encoder does not answer",
  6: "done in part: some rows were rejected or some contents failed",
  7: "the local stack cannot be started",
  130: "stopped by Ctrl-C; the same command goes on",
};

/** Of a process that Ctrl-C has ended, as shells give it. */
export const INTERRUPTED = 130;

const BY_CODE: Record<ErrorCode, number> = {
  BAD_INPUT: 2,
  NOT_FOUND: 3,
  CONFLICT: 3,
  ENCODER_MISMATCH: 3,
  GRAPH_UNAVAILABLE: 4,
  GRAPH_CONTRACT: 1,
  LLM_UNAVAILABLE: 5,
  LLM_BAD_OUTPUT: 5,
  ENCODER_UNAVAILABLE: 5,
  PARTIAL: 6,
  STACK_FAILED: 7,
  INTERRUPTED,
};

export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof AppError ? BY_CODE[error.code] : 1;
}
