import { Command } from "commander";
import { AppError } from "../../core/errors.ts";
import type { JobKind } from "../../graph/queries/job.ts";
import { faultOf, Selection } from "../../tagging/jobs/selection.ts";
import type { CommandContext } from "../context.ts";
import { addSettingsOptions, settingsFrom } from "../settings-options.ts";
import type { SettingsOptions } from "../settings-options.ts";
import { renderJobs } from "../render-jobs.ts";
import { wholeNumber } from "../whole-number.ts";

interface Options extends SettingsOptions {
  readonly untagged?: true;
  readonly all?: true;
  readonly failedOf?: string;
  readonly tag?: string;
  readonly model?: string;
  readonly prompt?: string;
  readonly heldOut?: string;
  readonly ids?: string[];
  readonly encoder?: string;
  readonly priority: string;
}

const HELP = `
Examples:
  tagwright jobs start tag --untagged
  tagwright jobs start tag --ids a-001 a-002 --priority 10
  tagwright jobs start retag --failed-of <run>
  tagwright jobs start retag --model old-model --cut 0.7
  tagwright jobs start tune
  tagwright jobs start calibrate --held-out 100

tag and retag need to be told which contents, by one of their options; calibrate may be told how many.
The others take none of these.
A job waits until a worker runs: that of \`tagwright start\`, of the API, or \`tagwright worker\`.`;

const KINDS: Record<string, JobKind> = {
  tag: "TAG",
  retag: "RETAG",
  tune: "TUNE",
  calibrate: "CALIBRATE",
  reembed: "REEMBED",
};

export function startJobCommand(context: CommandContext): Command {
  const command = new Command("start")
    .description("Start a job; the workers that run take it up")
    .argument("<kind>", Object.keys(KINDS).join(", "))
    .option("--untagged", "contents that carry no tag yet (tag)")
    .option("--all", "all contents (tag, retag)")
    .option("--ids <ids...>", "these contents (tag, retag)")
    .option("--failed-of <run>", "contents that failed in this run (retag)")
    .option("--tag <id>", "contents that carry this tag (retag)")
    .option("--model <name>", "contents that this model dealt with last (retag)")
    .option("--prompt <version>", "contents that this prompt version dealt with last (retag)")
    .option("--held-out <n>", "about this many labelled contents; 200 if left out (calibrate)")
    .option("--encoder <name>", "whose vectors are to be made (reembed)")
    .option("--priority <n>", "the greater, the sooner: -100 to 100", "0")
    .addHelpText("after", HELP);
  return addSettingsOptions(command).action(async (kindName: string, options: Options) => {
    const kind = readKind(kindName);
    const selection = readSelection(kind, options);
    const job = await context.withApp(async (app) => {
      if (selection.contentIds) await app.runs.requireContents(selection.contentIds);
      const { settings: defaults } = await app.settings.active();
      const chosen = Object.entries(settingsFrom(options, defaults));
      const changed = chosen.filter(
        ([name, value]) => value !== defaults[name as keyof typeof defaults],
      );
      const settings = Object.fromEntries(changed);
      const priority = wholeNumber("--priority", options.priority, { least: -100, most: 100 });
      const encoder = readEncoder(kind, options.encoder);
      return app.jobs.start({ kind, priority, selection, settings, encoder, by: "command line" });
    });
    context.output.data(job, () => renderJobs([job]));
  });
}

function readKind(name: string): JobKind {
  const kind = KINDS[name];
  if (kind) return kind;
  throw new AppError("BAD_INPUT", `${name}: a job is one of ${Object.keys(KINDS).join(", ")}`);
}

/** What `faultOf` asks for, in the words of the command line. */
const SELECTIONS: Partial<Record<JobKind, string>> = {
  TAG: "say which contents, by exactly one of --untagged, --all, --ids",
  RETAG:
    "say which contents, by exactly one of --all, --ids, --failed-of, --tag, or by --model and --prompt (one or both)",
  CALIBRATE: "takes no selection of contents but --held-out",
};

const OPTIONS: Record<keyof Selection, keyof Options> = {
  contentIds: "ids",
  untagged: "untagged",
  all: "all",
  failedOfRun: "failedOf",
  tagId: "tag",
  model: "model",
  promptVersion: "prompt",
  heldOut: "heldOut",
};

function readSelection(kind: JobKind, options: Options): Selection {
  const given = Object.entries(OPTIONS).flatMap(([name, option]) =>
    options[option] === undefined ? [] : [[name, options[option]] as const],
  );
  const fault = faultOf(
    kind,
    given.map(([name]) => name),
  );
  if (fault) {
    const remedy = SELECTIONS[kind] ?? "takes no selection of contents";
    throw new AppError("BAD_INPUT", `jobs start ${kind.toLowerCase()}: ${remedy}`);
  }
  const selection = Object.fromEntries(given);
  const heldOut =
    options.heldOut === undefined
      ? {}
      : { heldOut: wholeNumber("--held-out", options.heldOut, { least: 1 }) };
  return Selection.parse({ ...selection, ...heldOut });
}

function readEncoder(kind: JobKind, name: string | undefined): string | undefined {
  if ((kind === "REEMBED") === (name !== undefined)) return name;
  throw new AppError(
    "BAD_INPUT",
    name === undefined
      ? "reembed: --encoder says whose vectors are to be made"
      : `--encoder is for reembed, not for ${kind.toLowerCase()}`,
  );
}
