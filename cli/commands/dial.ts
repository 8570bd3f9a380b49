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
  tagwright dial recall=0.9       the highest cut that still keeps 90 % of the right candidates; the best to abstain with
  tagwright dial 0.95 --apply     the same, and puts the cut in force as a new version of the settings`;

export function dialCommand(context: CommandContext): Command {
  const command = new Command("dial")
    .description("Turn a wanted precision or recall into a cut, with its interval")
    .argument(
      "<goal>",
      "share of the kept tags that must be right, e.g. 0.95; f1: the best F1; recall=0.9: share of the right candidates that must be kept",
    )
    .option("--apply", "put the cut in force; without it nothing is changed")
    .addHelpText("after", HELP);
  return addSettingsOptions(command).action(async (goal: string, options: Options) => {
    const wanted = readGoal(goal);
    const result = await context.withApp(async (app) => {
      const settings = settingsFrom(options, (await app.settings.active()).settings);
      const { calibrated, message, now, position } = await app.dial.preview(wanted, settings);
      if (!calibrated || !now) throw new AppError("NOT_FOUND", message ?? "");
      if (!options.apply) return { goal: wanted, now, position, message };
      const { version } = await app.dial.apply(wanted, settings);
      return { goal: wanted, now, position, message, version };
    });
    context.output.data(result, () => render(result));
  });
}

interface Shown {
  readonly goal: DialGoal;
  readonly now: Parameters<typeof describe>[0];
  readonly position: Parameters<typeof describe>[0] | undefined;
  readonly message: string | undefined;
  readonly version?: number;
}

function render({ goal, now, position, message, version }: Shown): string {
  return [
    `Now: ${describe(now)}`,
    ...(position ? [`For ${nameOf(goal)}: ${describe(position)}`] : []),
    ...(message === undefined ? [] : [message]),
    ...(version === undefined ? [] : [`Version ${version} of the settings is in force.`]),
  ].join("\n");
}

function nameOf(goal: DialGoal): string {
  if (goal === "F1") return "the best F1";
  return Object.entries(goal)
    .map(([name, value]) => `a ${name} of ${value}`)
    .join();
}

const RECALL = "recall=";

function readGoal(text: string): DialGoal {
  const goal = text.trim().toLowerCase();
  if (goal === "f1") return "F1";
  const isRecall = goal.startsWith(RECALL);
  const value = Number(isRecall ? goal.slice(RECALL.length) : goal);
  if (goal !== "" && value > 0 && value < 1) {
    return isRecall ? { recall: value } : { precision: value };
  }
  throw new AppError(
    "BAD_INPUT",
    `goal ${text}: give a precision between 0 and 1, such as 0.95, a recall such as recall=0.9, or f1`,
  );
}
