import { Command, InvalidArgumentError, Option } from "commander";
import { AppError } from "../../core/errors.ts";
import type { ImportOptions, ImportResult } from "../../tagging/import/import-files.ts";
import type { CommandContext } from "../context.ts";
import { table } from "../output.ts";

/** One line per paragraph: commander breaks them to the terminal's width. */
const DESCRIPTION = [
  "Import vocabularies, contents, knowledge and rejected tags from files or folders.",
  "What a file holds is told by its name (tags*, vocabulary*, *.ttl, *.nt: tags; history*, contents*, new*, train*, " +
    "test*, validation*: contents; knowledge*; rejected*, rejections*) or by --kind. Of a folder, tags are imported " +
    "first, then contents, knowledge and rejections; test*, validation* and *gold* files are left out.",
  "Rows that have not changed since the last import are neither encoded nor written, so repeating an import is cheap, " +
    "and one that was interrupted goes on where it stopped. Bad rows go to <name>.rejected.jsonl with their line and " +
    "the reason; the good ones go in, and the exit code is 6.",
].join("\n\n");

const EXAMPLES = `
Formats: .jsonl, .csv, .tsv, SKOS as .ttl or .nt; each also with .gz
  tags        {"id", "name", "description"?, "aliases"?: [], "parents"?: [id], "deprecated"?}
  contents    {"id", "title", "category"?, "text"?, "tags"?: [tag id]}
              without "tags" the labels in the graph stay; [] means that no tag fits
  knowledge   {"id", "kind": "DEFINITION"|"RULE"|"FACT", "text", "source"?, "validUntil"?, "about"?: [tag id]}
  rejections  {"contentId", "tagId", "reason"?, "by"?}

Examples:
  $ tagwright import data/                                  everything in a folder
  $ tagwright import tags.jsonl.gz history.jsonl.gz         two files
  $ tagwright import thesaurus.ttl --language de            a SKOS vocabulary with German names
  $ tagwright import products.csv --kind contents --columns "id=Product ID,title=Name,tags=Labels" --separator ";"
  $ tagwright import data/ --dry-run                        what would change, and what is wrong with the rows`;

interface ImportFlags {
  kind?: NonNullable<ImportOptions["kind"]>;
  columns?: Record<string, string>;
  separator: string;
  language: string;
  dryRun?: boolean;
  withoutLabels?: boolean;
  skipUnknownTags?: boolean;
  rejects: string;
}

export function importCommand(context: CommandContext): Command {
  return new Command("import")
    .summary("Import tags, contents, knowledge and rejections from files")
    .description(DESCRIPTION)
    .argument("<paths...>", "files or folders")
    .addOption(
      new Option("--kind <kind>", "what the rows are, where the file's name does not tell").choices(
        ["tags", "contents", "knowledge", "rejections"],
      ),
    )
    .option("--columns <mapping>", "columns of a table: field=Header,field=Header", parseColumns)
    .option("--separator <text>", "between the members of a list cell of a table", "|")
    .option("--language <code>", "language of a SKOS vocabulary's names and descriptions", "en")
    .option("--dry-run", "compare with the graph, but encode and write nothing to it")
    .option("--without-labels", "read contents as if they had no tags field")
    .option("--skip-unknown-tags", "take rows without their unknown tags instead of rejecting them")
    .option("--rejects <folder>", "where rejected rows are written to", ".")
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], flags: ImportFlags) => runImport(context, paths, flags));
}

async function runImport(
  context: CommandContext,
  paths: string[],
  { rejects, ...flags }: ImportFlags,
): Promise<void> {
  const { output } = context;
  const results = await context.withApp(async ({ importer }, signal) => {
    const progress = output.progress(undefined, "import");
    const onProgress: ImportOptions["onProgress"] = ({ file, rows, bytesRead, bytesTotal }) => {
      const share = bytesTotal > 0 ? Math.floor((100 * bytesRead) / bytesTotal) : 100;
      progress.update(rows, `${file} (${share}% read)`);
    };
    const note = (text: string) => output.note(text);
    try {
      const options = { ...flags, rejectsFolder: rejects, onProgress, note, signal };
      return await importer.importPaths(paths, options);
    } finally {
      progress.stop();
    }
  });
  output.data(results, () => toTable(results, flags.dryRun ?? false));
  failOnRejected(results);
}

/** "id=Product ID,title=Name, long": a comma divides only where another field= follows. */
export function parseColumns(text: string): Record<string, string> {
  const pairs = text.split(/,(?=\s*\w+\s*=)/).map((pair) => pair.split(/=(.*)/s, 2));
  const entries = pairs.map(([field = "", column = ""]) => [field.trim(), column.trim()] as const);
  if (entries.some(([field, column]) => field === "" || column === "")) {
    throw new InvalidArgumentError('Write it as "id=Product ID,title=Name".');
  }
  return Object.fromEntries(entries);
}

function toTable(results: readonly ImportResult[], isDryRun: boolean): string {
  const head = ["file", "kind", "read", "new", "changed", "unchanged", "rejected", "seconds"];
  const rows = results.map((result) => [
    result.file,
    result.kind,
    ...[result.read, result.added, result.changed, result.unchanged, result.rejected].map((count) =>
      count.toLocaleString("en"),
    ),
    result.seconds.toFixed(1),
  ]);
  const dryRun = isDryRun ? ["Dry run: nothing was written to the graph."] : [];
  return [table(head, rows), ...results.flatMap(toRemark), ...dryRun].join("\n");
}

function toRemark({ file, rejectsFile, warnings }: ImportResult): string[] {
  if (warnings === 0) return [];
  return [
    `${file}: ${warnings.toLocaleString("en")} rows went in without some tags, see ${rejectsFile}`,
  ];
}

function failOnRejected(results: readonly ImportResult[]): void {
  const rejected = results.reduce((sum, result) => sum + result.rejected, 0);
  if (rejected === 0) return;
  const withRejected = results.filter((result) => result.rejected > 0);
  const files = withRejected.map(({ rejectsFile }) => rejectsFile).join(", ");
  const rows = rejected === 1 ? "1 row was" : `${rejected.toLocaleString("en")} rows were`;
  throw new AppError("PARTIAL", `${rows} rejected, see ${files}`);
}
