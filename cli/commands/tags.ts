import { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { table } from "../output.ts";
import { changeCommands } from "../tag-changes.ts";
import { proposalsCommand } from "../tag-proposals.ts";
import { wholeNumber } from "../whole-number.ts";

interface ListOptions {
  readonly limit: string;
  readonly check?: boolean;
}

const HELP = `
Examples:
  tagwright tags duplicates                       pairs of tags that may be one
  tagwright tags suspicious --limit 50            labels that the graph speaks against
  tagwright tags merge colour color               what the merge would do; nothing is written
  tagwright tags merge colour color --yes         does it
  tagwright tags rename ai "Artificial intelligence" --yes
  tagwright tags proposals                        tags that somebody misses`;

/** The care of the vocabulary. */
export function tagsCommand(context: CommandContext): Command {
  const command = new Command("tags")
    .description("Care for the vocabulary: duplicates, suspicious labels, changes, proposals")
    .addHelpText("after", HELP);
  const commands = [
    duplicatesCommand(context),
    suspiciousCommand(context),
    ...changeCommands(context),
    proposalsCommand(context),
  ];
  for (const each of commands) command.addCommand(each);
  return command;
}

const DUPLICATES_HELP = `
Examples:
  tagwright tags duplicates
  tagwright tags duplicates --limit 200 --json

Looks at every active tag and the 20 nearest of each, in the order of their ids, until enough pairs are found.`;

function duplicatesCommand(context: CommandContext): Command {
  return new Command("duplicates")
    .description("List pairs of tags that may be one, by name, meaning or shared contents")
    .option("--limit <n>", "how many", "20")
    .addHelpText("after", DUPLICATES_HELP)
    .action(async ({ limit }: ListOptions) => {
      const pairs = await context.withApp(async ({ vocabulary }, signal) => {
        const found = [];
        const most = wholeNumber("--limit", limit, { least: 1 });
        for (let after; found.length < most;) {
          signal.throwIfAborted();
          const page = await vocabulary.nearDuplicates({ first: most - found.length, after });
          found.push(...page.pairs);
          after = page.end;
          if (!page.hasMore) break;
        }
        return found;
      });
      const rows = pairs.map((pair) => [
        pair.firstId,
        pair.secondId,
        pair.cosine.toFixed(2),
        pair.sharedContents,
        pair.reason,
      ]);
      const head = ["tag", "other tag", "cosine", "shared contents", "why"];
      context.output.data(pairs, () => (rows.length > 0 ? table(head, rows) : "None found."));
    });
}

const SUSPICIOUS_HELP = `
Examples:
  tagwright tags suspicious                 checks all labels, then lists the 20 most suspicious
  tagwright tags suspicious --no-check      lists what earlier checks found

Labels are compared with those of similar contents and with what the latest run made of them. A reviewer's word
on a label by name keeps it from the list.`;

function suspiciousCommand(context: CommandContext): Command {
  return new Command("suspicious")
    .description("List labels that the graph speaks against, the most suspicious first")
    .option("--limit <n>", "how many", "20")
    .option("--no-check", "only list what earlier checks found")
    .addHelpText("after", SUSPICIOUS_HELP)
    .action(async ({ limit, check }: ListOptions) => {
      const first = wholeNumber("--limit", limit, { least: 1 });
      const labels = await context.withApp(async ({ vocabulary }, signal) => {
        const { suspicious } = vocabulary;
        if (check) {
          const bar = context.output.progress(undefined, "Checking");
          await suspicious
            .checkAll({ signal, onProgress: (done) => bar.update(done) })
            .finally(() => bar.stop());
        }
        return (await suspicious.list({ first })).labels;
      });
      const rows = labels.map((label) => [
        label.suspicion.toFixed(2),
        label.contentId,
        label.tagId,
        label.origin,
        label.why,
      ]);
      const head = ["suspicion", "content", "tag", "given by", "why"];
      context.output.data(labels, () => (rows.length > 0 ? table(head, rows) : "None found."));
    });
}
