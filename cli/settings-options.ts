import { Option } from "commander";
import type { Command } from "commander";
import { AppError } from "../core/errors.ts";
import { Settings } from "../core/settings.ts";

/** `--single`, `--cut` and `--set name=value`: the same on every command that tags, or measures tagging. */
export function addSettingsOptions(command: Command): Command {
  return command
    .option("--single", "give each content one tag at most")
    .option("--cut <confidence>", "drop tags below this confidence (0 to 1)")
    .addOption(
      new Option("--set <name=value>", "change one setting, e.g. --set candidates=30 (repeatable)")
        .argParser(collect)
        .default([], "none"),
    );
}

export interface SettingsOptions {
  readonly single?: boolean;
  readonly cut?: string;
  readonly set: readonly string[];
}

/** @throws AppError BAD_INPUT naming the setting and what is wrong with it; of an unknown one, which there are. */
export function settingsFrom(options: SettingsOptions, defaults: Settings): Settings {
  const changes = options.set.map(splitPair);
  const parsed = Settings.safeParse({
    ...defaults,
    ...(options.single ? { mode: "single" } : {}),
    ...(options.cut === undefined ? {} : { cut: toValue(options.cut) }),
    ...Object.fromEntries(changes),
  });
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) =>
    [path.join("."), message].filter(Boolean).join(": "),
  );
  const isUnknown = parsed.error.issues.some(({ code }) => code === "unrecognized_keys");
  const known = isUnknown ? `. The settings are: ${Object.keys(Settings.shape).join(", ")}` : "";
  throw new AppError("BAD_INPUT", `${reasons.join("; ")}${known}`);
}

function splitPair(pair: string): [string, unknown] {
  const at = pair.indexOf("=");
  if (at < 1) throw new AppError("BAD_INPUT", `--set ${pair}: write it as name=value`);
  return [pair.slice(0, at), toValue(pair.slice(at + 1))];
}

function toValue(text: string): unknown {
  return text.trim() !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}
