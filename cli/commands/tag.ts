import { Command } from "commander";
import { AppError } from "../../core/errors.ts";
import type { App } from "../../tagging/create-app.ts";
import type { RunReport } from "../../tagging/run-contents.ts";
import type { CommandContext } from "../context.ts";
import { table } from "../output.ts";
import { runWithProgress } from "../run-progress.ts";
import { selectContents } from "../select-contents.ts";
import type { SelectionOptions } from "../select-contents.ts";
import { addSettingsOptions, settingsFrom } from "../settings-options.ts";
import type { SettingsOptions } from "../settings-options.ts";

interface Options extends SettingsOptions, SelectionOptions {
  readonly fresh?: boolean;
}

const HELP = `
Examples:
  tagwright tag a-001 a-002             these stored contents
  tagwright tag --untagged              everything that carries no tag yet
  tagwright tag --file new.jsonl        import this file's contents (labels are ignored), then tag them

The tags are written to the graph as HAS_TAG {origin: 'MODEL'} and can be taken back with undo-run.
Broken off by Ctrl-C or a failure, the same command goes on where it stopped.`;

export function tagCommand(context: CommandContext): Command {
  const command = new Command("tag")
    .description("Tag contents and write the result to the graph")
    .argument("[ids...]", "ids of stored contents")
    .option("--untagged", "tag everything that carries no tag yet")
    .option("--file <path>", "import the contents of this file, then tag them")
    .option("--limit <n>", "tag this many contents at most")
    .option("--fresh", "begin a new run even where an unfinished one could go on")
    .addHelpText("after", HELP);
  return addSettingsOptions(command).action(async (ids: string[], options: Options) => {
    const { report, rejected, rejectsFile } = await context.withApp((app, signal) =>
      tag(context, app, { ids, options, signal }),
    );
    context.output.data(report, () => renderReport(report));
    const problems = [
      ...(report.failed > 0
        ? [`${report.failed} contents failed; the audit query what-the-last-run-changed shows why`]
        : []),
      ...(rejected ? [`${rejected} rows were rejected, see ${rejectsFile}`] : []),
    ];
    if (problems.length > 0) throw new AppError("PARTIAL", problems.join("; "));
  });
}

async function tag(
  context: CommandContext,
  app: App,
  { ids, options, signal }: { ids: string[]; options: Options; signal: AbortSignal },
) {
  const settings = settingsFrom(options, (await app.settings.active()).settings);
  const { rejected, rejectsFile, ...selected } = await selectContents(app, {
    ids,
    options,
    signal,
  });
  const request = { ...selected, settings, fresh: options.fresh };
  const report = await runWithProgress({ output: context.output, signal }, app, request);
  return { report, rejected, rejectsFile };
}

/** The counts, then how fast each step went; steps of several contents overlap. */
export function renderReport(report: RunReport): string {
  const contents = report.tagged + report.noTag + report.failed;
  const steps = Object.entries(report.times).map(([step, ms]) => [
    step,
    (ms / Math.max(contents, 1)).toFixed(1),
    (contents / (Math.max(ms, 0.001) / 1000)).toFixed(1),
  ]);
  const before = report.doneBefore > 0 ? `, ${report.doneBefore} done before` : "";
  const summary = `Run ${report.runId}: ${report.tagged} tagged, ${report.noTag} without a fitting tag, ${report.failed} failed${before}`;
  if (contents === 0) return summary;
  const perContent = (report.candidates / contents).toFixed(1);
  return `${summary}\n${perContent} candidates per content${llmUsage(report.llm, contents)}\n\n${table(["step", "ms per content", "contents/s"], steps)}`;
}

/** What the prompts cost; a server that counts no tokens is left out. */
function llmUsage(llm: RunReport["llm"], contents: number): string {
  if (llm.promptTokens === 0) return "";
  const per = (value: number): string => (value / contents).toFixed(1);
  const computed = llm.promptTokens - llm.cachedTokens;
  return `; ${per(llm.calls)} LLM calls with ${per(llm.promptTokens)} prompt tokens, of which ${per(computed)} were computed and the others cached`;
}
