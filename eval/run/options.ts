import { basename, join, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { localFolder } from "../../local/paths.ts";
import { isKnownId, WITH_LLM, WITHOUT_LLM } from "../systems/system-ids.ts";

/** Of an encoder's folder, in the name of an instance. */
const LONGEST_FOLDER = 12;

export type Split = "test" | "validation" | "dev";

export interface EvaluateOptions {
  readonly folder: string;
  readonly split: Split;
  /** How many contents are scored at most. */
  readonly contents: number;
  /** How many of them by systems that need the LLM. */
  readonly llmContents: number;
  /** How many contents of the history the confidence is calibrated on. */
  readonly calibrateContents: number;
  /** Ids of the systems, all where undefined. */
  readonly systems: readonly string[] | undefined;
  readonly llm: boolean;
  /** Folder of a fine-tuned encoder. */
  readonly encoder: string | undefined;
  readonly out: string | undefined;
}

const HELP = `
A data set is a folder with tags.jsonl, history.jsonl and test.jsonl (each also as .gz), and perhaps knowledge.jsonl and
rejected.jsonl. It gets a Neo4j of its own, the local instance eval-<data set>; with NEO4J_URI it uses that one, which must
hold nothing else. Broken off by Ctrl-C or a failure, the same command goes on: predictions are cached in <out>/cache.

Examples:
  npm run evaluate -- data/debian --split dev --no-llm       while developing: never opens the test contents
  npm run evaluate -- data/debian                            everything; systems with an LLM on 100 contents
  npm run evaluate -- data/debian --systems ours,knn --llm-contents 500

eval/README.md tells what each system is and how to read the report.`;

export function createEvaluateCommand(run: (options: EvaluateOptions) => Promise<void>): Command {
  return new Command("evaluate")
    .description("Scores Tagwright, its ablations, baselines and other software on a data set")
    .argument("<folder>", "folder of the data set")
    .option(
      "--split <name>",
      "test, validation, or dev: part of the history, held out",
      splitOf,
      "test",
    )
    .addOption(
      new Option("--contents <n>", "score on this many contents, chosen by hash")
        .argParser(countOf)
        .default(Infinity, "all"),
    )
    .option("--llm-contents <n>", "the same for systems that need the LLM", countOf, 100)
    .option(
      "--calibrate-contents <n>",
      "calibrate on this many held-out contents of the history",
      countOf,
      150,
    )
    .option("--systems <ids>", "only these, with commas between them", idsOf)
    .option("--no-llm", "leave out the systems that need the LLM, and start none")
    .option("--encoder <folder>", "with a fine-tuned encoder, in an instance of its own")
    .option(
      "--out <folder>",
      "report and cache (default: .local/eval/<data set>[-<split>][-<encoder folder>])",
    )
    .addHelpText("after", HELP)
    .action((folder: string, options: Omit<EvaluateOptions, "folder">) =>
      run({ ...options, folder }),
    );
}

/** Whether an LLM must be there. Asked before there is a system, for a server that nobody needs is not started. */
export function asksLlm({ llm, systems }: Pick<EvaluateOptions, "llm" | "systems">): boolean {
  return llm && (systems === undefined || systems.some((id) => WITH_LLM.includes(id)));
}

/**
 * An instance's name may be a plain one of 32 letters; the dev split must not share the graph of the full history, nor a
 * fine-tuned encoder the vectors of another.
 */
export function instanceOf(
  dataSet: string,
  { split, encoder }: Pick<EvaluateOptions, "split" | "encoder">,
): string {
  const suffix = `${split === "test" ? "" : `-${split}`}${encoder ? `-${folderName(encoder)}` : ""}`;
  return `eval-${plain(dataSet).slice(0, 32 - "eval-".length - suffix.length)}${suffix}`;
}

function folderName(folder: string): string {
  // Its end tells it from others: an encoder after the first one is mostly called the same with a number behind.
  return plain(basename(resolve(folder)))
    .slice(-LONGEST_FOLDER)
    .replace(/^[_-]+/, "");
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9_-]/g, "-");
}

export function defaultOut(instance: string): string {
  return join(localFolder, "eval", instance.replace("eval-", ""));
}

function splitOf(text: string): Split {
  if (text === "test" || text === "validation" || text === "dev") return text;
  throw new InvalidArgumentError("It must be test, validation or dev.");
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError("It must be a whole number from 1.");
}

function idsOf(text: string): string[] {
  const ids = text.split(",").map((id) => id.trim());
  const unknown = ids.filter((id) => !isKnownId(id));
  if (unknown.length === 0) return ids;
  const known = [...WITHOUT_LLM, ...WITH_LLM, "annif-<backend>"].join(", ");
  throw new InvalidArgumentError(`There is no system "${unknown.join(", ")}": there are ${known}.`);
}
