import { text as readAll } from "node:stream/consumers";
import { Command } from "commander";
import { AppError } from "../../core/errors.ts";
import type { CommandContext } from "../context.ts";
import { renderSuggestions } from "../render.ts";
import { addSettingsOptions, settingsFrom } from "../settings-options.ts";
import type { SettingsOptions } from "../settings-options.ts";

interface Options extends SettingsOptions {
  readonly id?: string;
  readonly title?: string;
  readonly category?: string;
  readonly all?: boolean;
}

export function suggestCommand(context: CommandContext): Command {
  const command = new Command("suggest")
    .description("Suggest tags for a text (argument or stdin) or a stored content; writes nothing")
    .argument("[text]", "the text; `-` or nothing reads it from stdin")
    .option("--id <contentId>", "suggest for this stored content instead of a text")
    .option("--title <title>", "title of the text")
    .option("--category <category>", "category of the text")
    .option("--all", "show the candidates that were not chosen, too");
  return addSettingsOptions(command).action(async (text: string | undefined, options: Options) => {
    if (options.id !== undefined && text !== undefined) {
      throw new AppError("BAD_INPUT", "Give a text or --id, not both");
    }
    const given = options.id === undefined ? await givenText(text, options) : "";
    const result = await context.withApp(async (app, signal) => {
      const settings = settingsFrom(options, (await app.settings.active()).settings);
      if (options.id !== undefined) return app.suggest.forContent(options.id, { settings, signal });
      const content = { title: options.title ?? "", category: options.category, text: given };
      return app.suggest.forText(content, { settings, signal });
    }, "STORED");
    context.output.data(result, () => renderSuggestions(result, options.all ?? false));
  });
}

/** A title alone is enough, so a terminal is not read from then. */
async function givenText(text: string | undefined, options: Options): Promise<string> {
  if (text !== undefined && text !== "-") return text;
  if (text === undefined && (options.title !== undefined || process.stdin.isTTY)) {
    if (options.title !== undefined) return "";
    throw new AppError("BAD_INPUT", "No text: give it as an argument, by stdin, or with --title");
  }
  return readAll(process.stdin);
}
