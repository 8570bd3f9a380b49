#!/usr/bin/env node
import { CommanderError } from "commander";
import { AppError } from "../core/errors.ts";
import { createContext } from "./context.ts";
import { exitCodeOf } from "./exit-codes.ts";
import { asInterrupted } from "./interrupted.ts";
import { createOutput } from "./output.ts";
import { createProgram } from "./program.ts";

const INTERRUPTED = 130;

const json = process.argv.includes("--json");
const interrupt = new AbortController();
process.on("SIGINT", interruptOnce);
process.stdout.on("error", endWithReader);
process.on("SIGTERM", interruptOnce);

const context = createContext({
  environment: process.env,
  output: createOutput({ json }),
  signal: interrupt.signal,
});

try {
  await createProgram(context).parseAsync();
} catch (cause) {
  const error = asInterrupted(cause, interrupt.signal);
  report(error);
  process.exitCode = exitCodeOf(error);
}
// The connection of a server that says nothing would keep the process alive.
process.exit();

/** One sentence for people, or a JSON object; the stack only for errors that nobody foresaw. */
function report(error: unknown): void {
  if (error instanceof CommanderError) return;
  const known = error instanceof AppError;
  if (json) {
    const message = error instanceof Error ? error.message : String(error);
    const code = known ? error.code : "UNEXPECTED";
    process.stderr.write(`${JSON.stringify({ error: { code, message } })}\n`);
  } else if (known) {
    process.stderr.write(`${error.message}\n`);
  } else {
    process.stderr.write(
      `Unexpected error: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
  }
}

/** Whoever reads our output may have seen enough (`| head`): that is no error. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

/** The first Ctrl-C asks to stop at a safe place, the second ends at once. */
function interruptOnce(): void {
  if (interrupt.signal.aborted) process.exit(INTERRUPTED);
  context.output.note("Stopping at the next safe place (Ctrl-C again ends at once)…");
  interrupt.abort();
}
