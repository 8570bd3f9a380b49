import { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { table } from "../output.ts";
import { wholeNumber } from "../whole-number.ts";

export function runsCommand(context: CommandContext): Command {
  return new Command("runs")
    .description("List the latest tagging runs")
    .option("--limit <n>", "how many", "20")
    .action(async ({ limit }: { limit: string }) => {
      const count = wholeNumber("--limit", limit, { least: 1 });
      const runs = await context.withApp((app) => app.runs.list(count));
      const rows = runs.map((run) => [
        run.runId,
        run.startedAt,
        run.contents,
        run.undoneAt ? "undone" : run.finishedAt ? "finished" : "unfinished",
        run.selection,
        run.model,
      ]);
      const head = ["run", "started", "contents", "state", "selection", "model"];
      context.output.data(runs, () => (rows.length > 0 ? table(head, rows) : "No run yet."));
    });
}
