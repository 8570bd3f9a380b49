#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { AppError } from "../core/errors.ts";
import { calibrateCommand } from "./commands/calibrate.ts";
import { dialCommand } from "./commands/dial.ts";
import { encodersCommand } from "./commands/encoders.ts";
import { exportCommand } from "./commands/export.ts";
import { exportSamplesCommand } from "./commands/export-samples.ts";
import { explainCommand } from "./commands/explain.ts";
import { importCommand } from "./commands/import.ts";
import { importKnowledgeCommand } from "./commands/import-knowledge.ts";
import { jobsCommand } from "./commands/jobs.ts";
import { keysCommand } from "./commands/keys.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { reembedCommand } from "./commands/reembed.ts";
import { runsCommand } from "./commands/runs.ts";
import { settingsCommand } from "./commands/settings.ts";
import { startCommand } from "./commands/start.ts";
import { statusCommand } from "./commands/status.ts";
import { stopCommand } from "./commands/stop.ts";
import { suggestCommand } from "./commands/suggest.ts";
import { tagCommand } from "./commands/tag.ts";
import { tagsCommand } from "./commands/tags.ts";
import { tuneCommand } from "./commands/tune.ts";
import { undoRunCommand } from "./commands/undo-run.ts";
import { workerCommand } from "./commands/worker.ts";
import { createContext } from "./context.ts";
import { EXIT_CODES, exitCodeOf } from "./exit-codes.ts";
import { createOutput } from "./output.ts";

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
  await createProgram().parseAsync();
} catch (error) {
  report(error);
  process.exitCode = exitCodeOf(error);
}
// The connection of a server that says nothing would keep the process alive.
process.exit();

function createProgram(): Command {
  const program = new Command("tagwright")
    .description("Tags contents with a graph database and an LLM, and says how sure it is and why")
    .option("--json", "print data as JSON on stdout")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", () => `\nExit codes:\n${exitCodeLines()}`);
  const commands = [
    startCommand(context),
    stopCommand(context),
    statusCommand(context),
    migrateCommand(context),
    importCommand(context),
    importKnowledgeCommand(context),
    tuneCommand(context),
    calibrateCommand(context),
    dialCommand(context),
    settingsCommand(context),
    encodersCommand(context),
    reembedCommand(context),
    tagCommand(context),
    suggestCommand(context),
    explainCommand(context),
    runsCommand(context),
    undoRunCommand(context),
    exportCommand(context),
    exportSamplesCommand(context),
    tagsCommand(context),
    jobsCommand(context),
    workerCommand(context),
    keysCommand(context),
  ];
  for (const command of commands) program.addCommand(command.exitOverride());
  return program;
}

function exitCodeLines(): string {
  return Object.entries(EXIT_CODES)
    .map(([code, meaning]) => `  ${code.padStart(3)}  ${meaning}`)
    .join("\n");
}

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
