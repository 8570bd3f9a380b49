import { Command } from "commander";
import { AppError } from "../../core/errors.ts";
import type { DialGoal } from "../../tagging/calibration/set-dial.ts";
import type { CommandContext } from "../context.ts";
import { describe } from "../render-calibration.ts";
import { addSettingsOptions, settingsFrom } from "../settings-options.ts";
import type { SettingsOptions } from "../settings-options.ts";

interface Options extends SettingsOptions {
  readonly apply?: boolean;
}

const HELP = `
Examples:
  tagwright dial 0.95             which cut keeps at least 95 % right tags, and what it would keep
  tagwright dial f1               the cut with the highest F1
  tagwright dial 0.95 --apply     the same, and puts the cut in force as a new version of the settings`;

export function dialCommand(context: CommandContext): Command {
  const command = new Command("dial")
    .description("Turn a wanted precision into a cut, with its interval")
    .argument("<goal>", "share of the kept tags that must be right, e.g. 0.95; or f1: the best F1")
    .option("--apply", "put the cut in force; without it nothing is changed")
    .addHelpText("after", HELP);
  return addSettingsOptions(command).action(async (goal: string, options: Options) => {
    const wanted = readGoal(goal);
    const result = await context.withApp(async (app) => {
      const settings = settingsFrom(options, (await app.settings.active()).settings);
      const { calibrated, message, now, position } = await app.dial.preview(wanted, settings);
      if (!calibrated || !now) throw new AppError("NOT_FOUND", message ?? "");
      if (!options.apply) return { goal, now, position, message };
      const { version } = await app.dial.apply(wanted, settings);
      return { goal, now, position, message, version };
    });
    context.output.data(result, () => render(result));
  });
}

interface Shown {
  readonly goal: string;
  readonly now: Parameters<typeof describe>[0];
  readonly position: Parameters<typeof describe>[0] | undefined;
  readonly message: string | undefined;
  readonly version?: number;
}

function render({ goal, now, position, message, version }: Shown): string {
  return [
    `Now: ${describe(now)}`,
    position ? `For ${nameOf(goal)}: ${describe(position)}` : (message ?? ""),
    ...(version === undefined ? [] : [`Version ${version} of the settings is in force.`]),
  ].join("\n");
}

function nameOf(goal: string): string {
  return isF1(goal) ? "the best F1" : `a precision of ${goal}`;
}

const isF1 = (goal: string) => goal.toLowerCase() === "f1";

function readGoal(text: string): DialGoal {
  if (isF1(text)) return "F1";
  const precision = Number(text);
  if (text.trim() !== "" && precision > 0 && precision < 1) return { precision };
  throw new AppError(
    "BAD_INPUT",
    `goal ${text}: give a precision between 0 and 1, such as 0.95, or f1`,
  );
}
