import { Command } from "commander";
import type { App } from "../../tagging/create-app.ts";
import type { SampleExportOptions } from "../../tagging/samples/export-samples.ts";
import type { CommandContext } from "../context.ts";
import { addSettingsOptions, settingsFrom } from "../settings-options.ts";
import type { SettingsOptions } from "../settings-options.ts";
import { wholeNumber } from "../whole-number.ts";
import { writeLines } from "../write-lines.ts";

interface Options extends SettingsOptions {
  readonly contents: string;
}

interface Counts {
  contents: number;
  samples: number;
}

const HELP = `
Each line is one conversation in chat format: the prompt of generation or of confidence as the platform sends it, with what
people answered. Give the options that contents will be tagged with, such as --single. Contents are chosen to be unlike each
other and to show many tags. Train with \`train/train_adapter.py\`; docs/fine-tuning.md says how.`;

export function exportSamplesCommand(context: CommandContext): Command {
  const command = new Command("export-samples")
    .description("Write fine-tuning samples from the contents whose tags people gave")
    .argument("<file>", "the JSONL file to write")
    .option("--contents <n>", "how many contents to learn from", "500")
    .addHelpText("after", HELP);
  return addSettingsOptions(command).action(async (file: string, options: Options) => {
    const contents = wholeNumber("--contents", options.contents, { least: 1 });
    const counts = await context.withApp(async (app, signal) => {
      const settings = settingsFrom(options, (await app.settings.active()).settings);
      const bar = context.output.progress(undefined, "Contents recalled as if they were new");
      return write(app, file, {
        contents,
        settings,
        signal,
        onProgress: (done, total) => bar.update(done, `of ${total}`),
      }).finally(() => bar.stop());
    });
    context.output.data(
      { file, ...counts },
      () => `${counts.samples} samples of ${counts.contents} contents are in ${file}`,
    );
  });
}

async function write(app: App, file: string, options: SampleExportOptions): Promise<Counts> {
  const counts = { contents: 0, samples: 0 };
  async function* lines() {
    for await (const samples of app.exportSamples(options)) {
      counts.contents += 1;
      counts.samples += samples.length;
      yield* samples;
    }
  }
  await writeLines(file, lines());
  return counts;
}
