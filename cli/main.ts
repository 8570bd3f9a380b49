#!/usr/bin/env node
import { CommanderError } from "commander";
import { AppError } from "../core/errors.ts";
import { createContext } from "./context.ts";
import { exitCodeOf } from "./exit-codes.ts";
import { asInterrupted, interruptSignal } from "./interrupted.ts";
import { createOutput } from "./output.ts";
import { createProgram } from "./program.ts";

const json = process.argv.includes("--json");
const output = createOutput({ json });
const signal = interruptSignal(output.note);
process.stdout.on("error", endWithReader);

const context = createContext({ environment: process.env, output, signal });

try {
  await createProgram(context).parseAsync();
} catch (cause) {
  const error = asInterrupted(cause, signal);
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
