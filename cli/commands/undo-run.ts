import { Command } from "commander";
import type { CommandContext } from "../context.ts";

export function undoRunCommand(context: CommandContext): Command {
  return new Command("undo-run")
    .description("Take back the tags that a run wrote; those that it had replaced come back")
    .argument("<runId>", "id of the run, as `runs` lists it")
    .action(async (runId: string) => {
      const undone = await context.withApp((app) => app.runs.undo(runId));
      context.output.data(
        undone,
        () =>
          `Run ${runId} undone: ${undone.removed} tags removed from ${undone.contents} contents, ${undone.restored} of an earlier run restored`,
      );
    });
}
