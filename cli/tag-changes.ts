import { userInfo } from "node:os";
import { Command } from "commander";
import { AppError } from "../core/errors.ts";
import type { ChangePreview } from "../tagging/vocabulary/change-tag.ts";
import type { ChangeProblem } from "../tagging/vocabulary/check-change.ts";
import type { TagChange } from "../tagging/vocabulary/tag-change.ts";
import type { CommandContext } from "./context.ts";

interface Options {
  readonly yes?: boolean;
  readonly by?: string;
}

/** Commands that change a tag: each shows what it would do, and does it with `--yes`. */
export function changeCommands(context: CommandContext): Command[] {
  const rename = new Command("rename")
    .description("Give a tag another name; the old one becomes an alias")
    .argument("<tagId>", "the tag")
    .argument("<name>", "its new name");
  const merge = new Command("merge")
    .description("Make two tags one: all that hangs on the first moves to the second")
    .argument("<fromTagId>", "the tag that goes")
    .argument("<intoTagId>", "the tag that stays");
  const deprecate = new Command("deprecate")
    .description("Suggest a tag no more; what carries it keeps it")
    .argument("<tagId>", "the tag")
    .option("--replaced-by <tagId>", "the tag to use in its place");
  const restore = new Command("restore")
    .description("Let a deprecated tag be given again")
    .argument("<tagId>", "the tag");
  const act = (change: TagChange, options: Options) => changeTag(context, change, options);
  return [
    rename.action((tagId: string, name: string, options: Options) => {
      const trimmed = name.trim();
      if (trimmed === "") throw new AppError("BAD_INPUT", "name: is empty");
      return act({ kind: "RENAME", tagId, name: trimmed }, options);
    }),
    merge.action((tagId: string, intoId: string, options: Options) =>
      act({ kind: "MERGE", tagId, intoId }, options),
    ),
    deprecate.action((tagId: string, options: Options & { replacedBy?: string }) =>
      act({ kind: "DEPRECATE", tagId, replacedById: options.replacedBy }, options),
    ),
    restore.action((tagId: string, options: Options) => act({ kind: "RESTORE", tagId }, options)),
  ].map((command) => addOptions(command));
}

function addOptions(command: Command): Command {
  const example = command.registeredArguments.map((argument) => `<${argument.name()}>`).join(" ");
  return command
    .option("--yes", "do it; without it, only what it would do is shown")
    .option("--by <name>", "who does it, for the record (default: your login)")
    .addHelpText(
      "after",
      `
Examples:
  tagwright tags ${command.name()} ${example}          what it would do; nothing is written
  tagwright tags ${command.name()} ${example} --yes    does it

Exit code 3 where something that hangs on the tag has changed meanwhile: look again.`,
    );
}

async function changeTag(context: CommandContext, change: TagChange, options: Options) {
  const preview = await context.withApp(async ({ vocabulary }) => {
    const { problem, ...shown } = await vocabulary.preview(change);
    if (problem) throw new AppError(problem.code, `${argumentOf(problem)}: ${problem.message}`);
    if (options.yes) {
      await vocabulary.change(change, shown.version, options.by ?? userInfo().username);
    }
    return shown;
  });
  const { version, description, sampleContentIds, warnings, ...rest } = preview;
  const { contents, importedTags, machineTags, humanTags, rejections, knowledge, narrower } = rest;
  const counts = {
    contents,
    importedTags,
    machineTags,
    humanTags,
    rejections,
    knowledge,
    narrower,
  };
  const data = {
    done: options.yes === true,
    version,
    description,
    ...counts,
    sampleContentIds,
    warnings,
  };
  context.output.data(data, () => render(preview, options.yes === true));
}

/** What the command line calls it: `merge.intoTagId` is the argument intoTagId. */
function argumentOf({ field }: ChangeProblem): string {
  const name = field.slice(field.indexOf(".") + 1);
  return name === "replacedById" ? "--replaced-by" : name;
}

function render(preview: Omit<ChangePreview, "problem">, done: boolean): string {
  const { contents, importedTags, machineTags, humanTags, warnings, sampleContentIds } = preview;
  return [
    `${preview.description}.`,
    `  contents   ${contents} (${importedTags} imported, ${humanTags} by people, ${machineTags} by the model)`,
    `  refused    ${preview.rejections}`,
    `  knowledge  ${preview.knowledge}`,
    `  narrower   ${preview.narrower}`,
    ...(sampleContentIds.length > 0 ? [`  such as    ${sampleContentIds.join(", ")}`] : []),
    ...warnings.map((warning) => `! ${warning}.`),
    done ? "Done." : "Nothing was changed; --yes does it.",
  ].join("\n");
}
