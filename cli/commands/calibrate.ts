import { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { renderCalibration } from "../render-calibration.ts";
import { addSettingsOptions, settingsFrom } from "../settings-options.ts";
import type { SettingsOptions } from "../settings-options.ts";
import { shadowRun } from "../shadow-run.ts";
import { wholeNumber } from "../whole-number.ts";

interface Options extends SettingsOptions {
  readonly contents: string;
}

const HELP = `
Asks the LLM about labelled contents that nothing was learned from, as if they were new, and fits the confidence on what
people say of its suggestions: there, on contents reviewed as complete without a tag (at most as many again), and on every
other content that was tagged with the same settings and reviewed since.
No tag is given or taken. Broken off, the same command goes on. With --contents 0 only what is reviewed already counts.
Calibrate again after \`tune\`, or with another model, prompt or settings; after 200 new verdicts the next run does it by itself.`;

export function calibrateCommand(context: CommandContext): Command {
  const command = new Command("calibrate")
    .description("Fit the confidence on what people say, so that it means what it says")
    .option("--contents <n>", "ask about this many held-out contents", "200")
    .addHelpText("after", HELP);
  return addSettingsOptions(command).action(async (options: Options) => {
    const wanted = wholeNumber("--contents", options.contents, { least: 0 });
    const report = await context.withApp(async (app, signal) => {
      await app.migrate();
      const settings = settingsFrom(options, (await app.settings.active()).settings);
      await shadowRun({ output: context.output, signal }, app, { settings, contents: wanted });
      return app.calibrations.refit(settings);
    }, "STORED");
    context.output.data(report, () => renderCalibration(report));
  });
}
