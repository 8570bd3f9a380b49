import { Command } from "commander";
import type { App } from "../../tagging/create-app.ts";
import type { CommandContext } from "../context.ts";
import { writeLines } from "../write-lines.ts";

const HELP = `
The texts of tags, and of contents with the tags that people gave, as the encoder reads them. Train with
\`train/train_encoder.py\`; docs/fine-tuning.md says how.`;

export function exportLabelsCommand(context: CommandContext): Command {
  return new Command("export-labels")
    .description("Write what an encoder of your own is fine-tuned on")
    .argument("<file>", "the JSONL file to write")
    .addHelpText("after", HELP)
    .action(async (file: string) => {
      const counts = await context.withApp((app, signal) => write(app, file, signal));
      context.output.data(
        { file, ...counts },
        () => `${counts.contents} contents and ${counts.tags} tags are in ${file}`,
      );
    });
}

async function write(app: Pick<App, "exportLabels">, file: string, signal: AbortSignal) {
  const counts = { contents: 0, tags: 0 };
  async function* lines() {
    for await (const line of app.exportLabels(signal)) {
      if ("contentId" in line) counts.contents += 1;
      if ("tagId" in line) counts.tags += 1;
      yield line;
    }
  }
  await writeLines(file, lines());
  return counts;
}
