import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { unreadable } from "./source.ts";
import type { RowKind } from "./rows.ts";

type Format = "jsonl" | "csv" | "skos";

export interface PlannedFile {
  readonly path: string;
  readonly kind: RowKind;
  readonly format: Format;
}

interface PlanOptions {
  /** What the rows are, where the file's name does not tell. */
  readonly kind?: RowKind | undefined;
  /** Told of every file of a folder that is not taken, and why. */
  readonly note?: ((text: string) => void) | undefined;
}

/** Labels point to tags, rejections to both: this order leaves nothing unknown. */
const ORDER: readonly RowKind[] = ["tags", "contents", "knowledge", "rejections"];
const FORMATS: readonly [RegExp, Format][] = [
  [/\.(jsonl|ndjson)$/, "jsonl"],
  [/\.(csv|tsv)$/, "csv"],
  [/\.(ttl|nt)$/, "skos"],
];
const KINDS: readonly [RegExp, RowKind][] = [
  [/^(tags|vocabulary)/, "tags"],
  [/^(history|contents|new|test|validation|train)/, "contents"],
  [/^knowledge/, "knowledge"],
  [/^(rejected|rejections)/, "rejections"],
];
/** Labels that are kept back to measure with: in the graph they would be the answer sheet. */
const HELD_OUT = /^(test|validation)|gold/;
const OWN_OUTPUT = /\.rejected(-\d+)?\.jsonl$/;

/**
 * The files behind the paths, in the order in which they must be imported.
 * @throws AppError BAD_INPUT for a path that is not there or whose rows are of no known kind.
 */
export async function planFiles(
  paths: readonly string[],
  options: PlanOptions,
): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((cause: unknown) => {
      throw unreadable(path, cause);
    });
    if (found.isDirectory()) planned.push(...(await planFolder(path, options)));
    else planned.push(planFile(path, options.kind));
  }
  return planned.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function planFile(path: string, kind: RowKind | undefined): PlannedFile {
  const format = formatOf(path);
  if (!format) {
    throw new AppError(
      "BAD_INPUT",
      `${path} is of no known format: .jsonl, .csv, .tsv, .ttl and .nt can be read, also with .gz`,
    );
  }
  const found = kind ?? kindOf(path, format);
  if (!found) {
    throw new AppError(
      "BAD_INPUT",
      `The name of ${path} does not tell what its rows are: give --kind ${ORDER.join("|")}`,
    );
  }
  if (format === "skos" && found !== "tags") {
    throw new AppError("BAD_INPUT", `${path} is SKOS, which holds tags, not ${found}`);
  }
  return { path, kind: found, format };
}

async function planFolder(folder: string, { kind, note }: PlanOptions): Promise<PlannedFile[]> {
  if (kind) {
    throw new AppError("BAD_INPUT", `--kind is for files; in the folder ${folder} the names tell`);
  }
  const names = (await readdir(folder)).toSorted();
  const planned = names.flatMap((name): PlannedFile | [] => {
    const reason = reasonToPass(name);
    if (reason !== undefined) {
      note?.(`not imported: ${join(folder, name)} (${reason})`);
      return [];
    }
    return planFile(join(folder, name), undefined);
  });
  if (planned.length > 0) return planned;
  throw new AppError(
    "BAD_INPUT",
    `The folder ${folder} holds nothing to import: files are named tags*, history*, contents*, knowledge* or rejections*`,
  );
}

function reasonToPass(name: string): string | undefined {
  const format = formatOf(name);
  if (!format) return "not a format that can be read";
  if (OWN_OUTPUT.test(name)) return "rows that an earlier import rejected";
  if (HELD_OUT.test(name.toLowerCase()))
    return "held back for measuring; name the file to import it";
  if (!kindOf(name, format)) return "its name does not tell what its rows are; name it with --kind";
  return undefined;
}

function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase().replace(/\.gz$/, "");
  return FORMATS.find(([pattern]) => pattern.test(name))?.[1];
}

function kindOf(path: string, format: Format): RowKind | undefined {
  if (format === "skos") return "tags";
  const name = basename(path).toLowerCase();
  return KINDS.find(([pattern]) => pattern.test(name))?.[1];
}
