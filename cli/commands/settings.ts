import { Command } from "commander";
import type { SettingsVersion } from "../../tagging/settings-store.ts";
import type { CommandContext } from "../context.ts";
import { table } from "../output.ts";
import { wholeNumber } from "../whole-number.ts";

const HELP = `
Examples:
  tagwright settings            the versions, the newest first
  tagwright settings use 2      go back to version 2
  tagwright settings use 0      go back to the defaults`;

/** The versions that `tune` made, and the way back. */
export function settingsCommand(context: CommandContext): Command {
  const command = new Command("settings")
    .description("List the versions of the settings, or put one in force")
    .addHelpText("after", HELP)
    .action(async () => {
      const versions = await context.withApp((app) => app.settings.list());
      context.output.data(versions.map(readable), () => render(versions));
    });
  command.addCommand(
    new Command("use")
      .description("Put a version in force; 0 is the defaults")
      .argument("<version>", "as listed")
      .action(async (given: string) => {
        const version = wholeNumber("version", given, { least: 0 });
        await context.withApp((app) => app.settings.use(version));
        context.output.data({ version }, () =>
          version === 0 ? "The defaults are in force." : `Version ${version} is in force.`,
        );
      }),
  );
  return command;
}

function readable({ settings, report, ...version }: SettingsVersion) {
  return { ...version, settings: JSON.parse(settings), report: JSON.parse(report) };
}

function render(versions: readonly SettingsVersion[]): string {
  if (versions.length === 0)
    return "There are no versions yet: `tagwright tune` makes the first. The defaults are in force.";
  const rows = versions
    .map(readable)
    .map(({ version, active, createdAt, encoder, report }) => [
      `${version}${active ? " *" : ""}`,
      createdAt,
      encoder,
      report?.chosen ?? "by hand",
      report?.scores[report.chosen]?.recallAt20?.toFixed(3) ?? "-",
    ]);
  return table(["version (* in force)", "made at", "encoder", "order", "R@20 held out"], rows);
}
