import { Command, InvalidArgumentError, Option } from "commander";
import { AppError } from "../../core/errors.ts";
import type {
  DocumentImportOptions,
  DocumentResult,
} from "../../tagging/documents/import-documents.ts";
import { DOCUMENT_KINDS } from "../../tagging/documents/read-document.ts";
import { validDays, validUntil } from "../../tagging/documents/validity.ts";
import type { CommandContext } from "../context.ts";
import { table } from "../output.ts";

const DESCRIPTION = [
  "Import documents as knowledge for the prompts: each is split into passages of at most 300 characters, which are " +
    "found by the tags that they are about, or by their likeness to a content.",
  "A passage keeps where it comes from: the document's path in the given folder, and its heading, page, row or number; " +
    "suggestions show it. A document that is imported again replaces its own passages, and those that have not changed " +
    "are not encoded again. Documents that cannot be read are named, the others go in, and the exit code is 6.",
  "Rows that are knowledge already (definitions, rules, facts) are imported with `import`.",
].join("\n\n");

const EXAMPLES = `
Kinds of documents: ${DOCUMENT_KINDS.join(", ")}

Examples:
  $ tagwright import-knowledge handbook/                           everything in a folder and its folders
  $ tagwright import-knowledge news/ --valid-days 30               facts that are left out after 30 days
  $ tagwright import-knowledge energy.md --kind rule --about solar --about wind
  $ tagwright import-knowledge products.jsonl --field description  of each record only this text`;

interface Flags {
  readonly kind: string;
  readonly validUntil?: string;
  readonly validDays?: string;
  readonly about: string[];
  readonly field: string[];
}

export function importKnowledgeCommand(context: CommandContext): Command {
  return new Command("import-knowledge")
    .summary("Import documents as rules, facts or definitions for the prompts")
    .description(DESCRIPTION)
    .argument("<paths...>", "documents or folders of documents")
    .addOption(
      new Option("--kind <kind>", "what the passages are")
        .choices(["fact", "rule", "definition"])
        .default("fact"),
    )
    .addOption(
      new Option(
        "--valid-until <date>",
        "left out of prompts after this day (2027-12-31) or time",
      ).argParser(parseWith(validUntil)),
    )
    .addOption(
      new Option("--valid-days <n>", "left out of prompts after so many days")
        .argParser(parseWith(validDays))
        .conflicts("validUntil"),
    )
    .option("--about <tagId>", "a tag that all of it is about (repeatable)", collect, [])
    .option("--field <name>", "of JSON, only the texts below this name (repeatable)", collect, [])
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], flags: Flags) => run(context, paths, flags));
}

async function run(context: CommandContext, paths: string[], flags: Flags): Promise<void> {
  const { output } = context;
  const options = {
    kind: flags.kind.toUpperCase() as NonNullable<DocumentImportOptions["kind"]>,
    validUntil: flags.validUntil ?? flags.validDays,
    about: [...new Set(flags.about)].toSorted(),
    pointers: flags.field.map((name) => (name.startsWith("/") ? name : `/${name}`)),
    note: (text: string) => output.note(text),
  };
  const results = await context.withApp(async (app, signal) => {
    const progress = output.progress(undefined, "import");
    const onProgress: DocumentImportOptions["onProgress"] = ({ passages, document }) =>
      progress.update(passages, document);
    return app
      .importDocuments(paths, { ...options, onProgress, signal })
      .finally(() => progress.stop());
  });
  output.data(results, () => toTable(results));
  failOnProblems(results);
}

function toTable(results: readonly DocumentResult[]): string {
  const head = ["document", "passages", "new", "changed", "unchanged", "deleted"];
  const read = results.filter(({ problem }) => problem === undefined);
  const rows = read.map(({ document, passages, added, changed, unchanged, deleted }) => [
    document,
    ...[passages, added, changed, unchanged, deleted].map((count) => count.toLocaleString("en")),
  ]);
  return table(head, rows);
}

function failOnProblems(results: readonly DocumentResult[]): void {
  const problems = results.flatMap(({ problem }) => problem ?? []);
  if (problems.length === 0) return;
  const isAll = problems.length === results.length;
  const count = `${problems.length} of ${results.length} documents were not imported`;
  throw new AppError(isAll ? "BAD_INPUT" : "PARTIAL", `${count}:\n${problems.join("\n")}`);
}

/** Said by commander with the option's name. */
function parseWith(parse: (text: string) => string): (text: string) => string {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
    }
  };
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}
