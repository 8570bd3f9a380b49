import { Command } from "commander";
import { calibrateCommand } from "./commands/calibrate.ts";
import { dialCommand } from "./commands/dial.ts";
import { encodersCommand } from "./commands/encoders.ts";
import { exportCommand } from "./commands/export.ts";
import { exportLabelsCommand } from "./commands/export-labels.ts";
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
import type { CommandContext } from "./context.ts";
import { EXIT_CODES } from "./exit-codes.ts";

/** All commands, as `tagwright` offers them; wrong arguments are thrown as CommanderError. */
export function createProgram(context: CommandContext): Command {
  const program: Command = new Command("tagwright")
    .description("Tags contents with a graph database and an LLM, and says how sure it is and why")
    .option("--json", "print data as JSON on stdout")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, visibleGlobalOptions: () => [...program.options] })
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
    exportLabelsCommand(context),
    tagsCommand(context),
    jobsCommand(context),
    workerCommand(context),
    keysCommand(context),
  ];
  for (const command of commands) program.addCommand(command);
  handDown(program);
  return program;
}

/** What `addCommand` does not hand down: errors are thrown (the process does not end with Commander's exit code), `--json` in each help. */
function handDown(parent: Command): void {
  for (const command of parent.commands) handDown(command.copyInheritedSettings(parent));
}

function exitCodeLines(): string {
  return Object.entries(EXIT_CODES)
    .map(([code, meaning]) => `  ${code.padStart(3)}  ${meaning}`)
    .join("\n");
}
