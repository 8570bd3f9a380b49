import { Command } from "commander";
import { AppError } from "../../core/errors.ts";
<<<<<<< HEAD
import type { DialGoal } from "../../tagging/calibration/set-dial.ts";
=======
import { cutForF1, cutForPrecision, cutForRecall, dialAt } from "../../tagging/calibration/dial.ts";
import type { DialData } from "../../tagging/calibration/calibrations.ts";
>>>>>>> recall-lab
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
<<<<<<< HEAD
      const settings = settingsFrom(options, (await app.settings.active()).settings);
      const { calibrated, message, now, position } = await app.dial.preview(wanted, settings);
      if (!calibrated || !now) throw new AppError("NOT_FOUND", message ?? "");
      if (!options.apply) return { goal, now, position, message };
      const { version } = await app.dial.apply(wanted, settings);
      return { goal, now, position, message, version };
=======
      const { settings: inForce } = await app.settings.active();
      const settings = settingsFrom(options, inForce);
      const { checked, ...calibration } = await app.calibrations.dialData(settings);
      const position = positionFor(wanted, checked);
      const now = dialAt(checked, settings.cut);
      if (!options.apply) return { wanted, now, position, ...calibration };
      if (!position) throw cannotPromise(wanted, checked.length);
      const version = await app.settings.change({ ...inForce, cut: position.cut });
      return { wanted, now, position, version, ...calibration };
>>>>>>> recall-lab
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

<<<<<<< HEAD
function nameOf(goal: string): string {
  return isF1(goal) ? "the best F1" : `a precision of ${goal}`;
=======
function positionFor({ kind, value }: Goal, checked: DialData["checked"]) {
  if (kind === "f1") return cutForF1(checked);
  return kind === "precision" ? cutForPrecision(checked, value) : cutForRecall(checked, value);
}

function nameOf({ kind, value }: Goal): string {
  return kind === "f1" ? "the best F1" : `a ${kind} of ${value}`;
>>>>>>> recall-lab
}

const isF1 = (goal: string) => goal.toLowerCase() === "f1";

<<<<<<< HEAD
function readGoal(text: string): DialGoal {
  if (isF1(text)) return "F1";
  const precision = Number(text);
  if (text.trim() !== "" && precision > 0 && precision < 1) return { precision };
=======
interface Goal {
  readonly kind: "precision" | "recall" | "f1";
  /** 0 for the best F1. */
  readonly value: number;
}

const RECALL = "recall=";

function readGoal(text: string): Goal {
  const goal = text.trim().toLowerCase();
  if (goal === "f1") return { kind: "f1", value: 0 };
  const isRecall = goal.startsWith(RECALL);
  const value = Number(isRecall ? goal.slice(RECALL.length) : goal);
  if (goal !== "" && value > 0 && value < 1) {
    return { kind: isRecall ? "recall" : "precision", value };
  }
>>>>>>> recall-lab
  throw new AppError(
    "BAD_INPUT",
    `goal ${text}: give a precision between 0 and 1, such as 0.95, a recall such as recall=0.9, or f1`,
  );
}
