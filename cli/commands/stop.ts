import { Command } from "commander";
import { stopStack } from "../../local/stack.ts";
import type { CommandContext } from "../context.ts";
import { renderParts } from "../render-parts.ts";

export function stopCommand(context: CommandContext): Command {
  return new Command("stop")
    .description("Stop the local stack; the data stays")
    .action(async () => {
      const { environment, instance } = context;
      const parts = await stopStack({ environment, instance, progress: context.output.note });
      context.output.data(parts, () => renderParts(parts));
    });
}
