import { Command } from "commander";
import type { CommandContext } from "../context.ts";

const HELP = `
Run it with EMBEDDING_MODEL and EMBEDDING_BASE_URL set to the new encoder, or EMBEDDING_FOLDER to a fine-tuned one. It makes
a second set of vectors with indexes of its own; the encoder in force, and every process that uses it, go on as before. Broken off, the same command goes on. Then:
  tagwright tune                 learn with the new vectors, also beside those in force (same variables)
  tagwright suggest "a text"     try it out (same variables)
  tagwright encoders use <name>  the cut-over, and in the same way the way back
After a cut-over it makes what was imported before with the other encoder alone.`;

export function reembedCommand(context: CommandContext): Command {
  return new Command("reembed")
    .description("Make the vectors of another encoder beside those in force")
    .addHelpText("after", HELP)
    .action(async () => {
      const { output } = context;
      const result = await context.withApp(async (app, signal) => {
        if ((await app.encoders.list()).length === 0) await app.migrate();
        const bar = output.progress(undefined, `Vectors of ${app.encoder.name}`);
        try {
          return await app.encoders.reembed({
            signal,
            onProgress: (encoded) => bar.update(encoded),
          });
        } finally {
          bar.stop();
        }
      }, "ANY");
      output.data(
        result,
        () =>
          `${result.encoded} vectors made; none of ${result.encoder} is missing now.\n` +
          "`tagwright encoders` shows which encoder is in force.",
      );
    });
}
