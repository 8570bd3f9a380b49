import { Command } from "commander";
import type { EncoderState } from "../../tagging/encoders/encoders.ts";
import type { CommandContext } from "../context.ts";
import { table } from "../output.ts";

const HELP = `
Examples:
  tagwright encoders             which are stored, which is in force, and whether vectors are missing
  tagwright encoders use <name>  put one in force: the cut-over to a new encoder, or the way back
  tagwright encoders drop <name> remove the vectors of the one that is not in force`;

/** The encoders whose vectors are stored; `reembed` makes those of another. */
export function encodersCommand(context: CommandContext): Command {
  const { output } = context;
  const show = (encoders: readonly EncoderState[]) => output.data(encoders, () => render(encoders));
  const command = new Command("encoders")
    .description("List the encoders whose vectors are stored, put one in force, or drop one")
    .addHelpText("after", HELP)
    .action(async () => show(await context.withApp((app) => app.encoders.list(), "ANY")));
  command.addCommand(
    new Command("use")
      .description("Put a stored encoder in force")
      .argument("<name>", "as listed")
      .action(async (name: string) => {
        show(await context.withApp((app) => app.encoders.use(name), "ANY"));
        output.note(
          `${name} is in force. Start the API and the workers again with EMBEDDING_MODEL (or EMBEDDING_FOLDER) set to it; until then they only read.`,
        );
      }),
  );
  command.addCommand(
    new Command("drop")
      .description("Remove the vectors and indexes of the encoder that is not in force")
      .argument("<name>", "as listed")
      .action(async (name: string) =>
        show(await context.withApp((app) => app.encoders.drop(name), "ANY")),
      ),
  );
  return command;
}

function render(encoders: readonly EncoderState[]): string {
  if (encoders.length === 0)
    return "No vectors are stored yet: `tagwright import` makes the first.";
  const rows = encoders.map(({ name, dimension, inForce, missing, since }) => [
    `${name}${inForce ? " *" : ""}`,
    dimension,
    missing,
    since,
  ]);
  return table(["encoder (* in force)", "dimensions", "vectors missing", "since"], rows);
}
