import { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { renderTuning } from "../render-tuning.ts";
import { tuneWithProgress } from "../tune-with-progress.ts";
import { wholeNumber } from "../whole-number.ts";

interface Options {
  readonly dryRun?: boolean;
  readonly examples?: string;
}

const HELP = `
Learns from the contents whose tags people gave: each is left out in turn and recalled as if it were new. Learned are
two towers that move a content's vector to its tags, the settings of the paths (thresholds, caps, neighbours, weights),
and a ranker over the evidence of all paths. What does best on a held-out part is put in force as a new version of the
settings; \`tagwright settings\` lists the versions and goes back. Takes some minutes for thousands of labelled contents;
nothing is changed before the end.`;

export function tuneCommand(context: CommandContext): Command {
  return new Command("tune")
    .description("Learn recall from the labelled contents of the graph")
    .option("--dry-run", "measure and report, but put nothing in force")
    .option("--examples <n>", "learn from this many contents at most (default 5000)")
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      const examples = readExamples(options.examples);
      const result = await context.withApp(async (app, signal) => {
        await app.migrate();
        const { output } = context;
        return tuneWithProgress({ app, output }, { dryRun: options.dryRun, examples, signal });
      }, "STORED");
      context.output.data(result, () => renderTuning(result));
    });
}

function readExamples(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  return wholeNumber("--examples", given, { least: 1 });
}
