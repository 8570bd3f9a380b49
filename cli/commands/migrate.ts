import { Command } from "commander";
import type { CommandContext } from "../context.ts";

export function migrateCommand(context: CommandContext): Command {
  return new Command("migrate")
    .description("Bring the graph's constraints and indexes up to date; safe to repeat")
    .action(async () => {
      const applied = await context.withApp((app) => app.migrate());
      context.output.data({ applied }, () =>
        applied.length > 0 ? `Carried out: ${applied.join(", ")}` : "The schema is up to date.",
      );
    });
}
