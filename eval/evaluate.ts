/**
 * Scores Tagwright and everything that it is compared with on a data set; `node eval/evaluate.ts --help`.
 * README.md beside this file tells the rest.
 */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CommanderError } from "commander";
import { exitCodeOf } from "../cli/exit-codes.ts";
import { asInterrupted, interruptSignal } from "../cli/interrupted.ts";
import { createOutput } from "../cli/output.ts";
import { AppError } from "../core/errors.ts";
import { writeReport } from "./report/render-report.ts";
import { checkChoice } from "./run/choose-systems.ts";
import { evaluateDataSet } from "./run/evaluate-data-set.ts";
import { loadTask } from "./run/load-task.ts";
import { asksLlm, createEvaluateCommand, defaultOut, instanceOf } from "./run/options.ts";
import type { EvaluateOptions } from "./run/options.ts";
import { renderTable } from "./run/render-table.ts";
import { remedyFor, requireOwnGraph } from "./run/require-own-graph.ts";
import { withEvaluatedApp } from "./run/with-evaluated-app.ts";

const output = createOutput({ json: false });
const signal = interruptSignal(output.note);

try {
  await createEvaluateCommand(evaluate).exitOverride().parseAsync();
} catch (cause) {
  const error = asInterrupted(cause, signal);
  tell(error);
  process.exitCode = exitCodeOf(error);
}
// The connection of a server that says nothing would keep the process alive.
process.exit();

async function evaluate(options: EvaluateOptions): Promise<void> {
  checkChoice(options);
  const outOf = (name: string) => resolve(options.out ?? defaultOut(instanceOf(name, options)));
  const task = await loadTask(options, ({ name }) => outOf(name));
  const { name } = task.dataSet;
  const out = outOf(name);
  const instance = instanceOf(name, options);
  const environment = environmentOf(options);
  await mkdir(out, { recursive: true });
  const needsLlm = asksLlm(options);
  const report = await withEvaluatedApp(
    { instance, needsLlm, environment, output, signal },
    async (app) => {
      await requireOwnGraph(app, task, remedyFor(instance, environment["NEO4J_URI"]));
      return evaluateDataSet(app, task, { options, out, output, signal });
    },
  );
  await writeReport(report, out);
  output.data(report, () => renderTable(report));
  output.note(`\nThe report is ${join(out, "report.html")}`);
}

function environmentOf({ encoder }: EvaluateOptions): Record<string, string | undefined> {
  return encoder ? { ...process.env, EMBEDDING_FOLDER: resolve(encoder) } : process.env;
}

/** One sentence for people; the stack only for errors that nobody foresaw. */
function tell(error: unknown): void {
  if (error instanceof CommanderError) return;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.note(error instanceof AppError ? error.message : `Unexpected error: ${text}`);
}
