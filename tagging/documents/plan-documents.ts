import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import { AppError } from "../../core/errors.ts";
import { unreadable } from "../import/source.ts";
import { DOCUMENT_KINDS } from "./read-document.ts";

export interface PlannedDocument {
  readonly path: string;
  /** Its path in the folder that was given, with `/`: the name that its passages carry. */
  readonly document: string;
}

/**
 * The documents behind the paths; folders are walked through, without hidden files and links.
 * @throws AppError BAD_INPUT for a path that is not there, a named file of another kind, a folder without documents,
 *   or two documents that would have the same name.
 */
export async function planDocuments(
  paths: readonly string[],
  { note }: { note?: ((text: string) => void) | undefined } = {},
): Promise<PlannedDocument[]> {
  const planned: PlannedDocument[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((cause: unknown) => {
      throw unreadable(path, cause);
    });
    if (found.isDirectory()) planned.push(...(await planFolder(path, note)));
    else planned.push(planFile(path));
  }
  refuseSameNames(planned);
  return planned;
}

function planFile(path: string): PlannedDocument {
  if (isDocument(path)) return { path, document: nameOf(basename(path)) };
  throw new AppError(
    "BAD_INPUT",
    `${path} is of a kind that cannot be read (${extname(path) || "no ending"}); ${supported()}`,
  );
}

async function planFolder(
  folder: string,
  note: ((text: string) => void) | undefined,
): Promise<PlannedDocument[]> {
  const planned: PlannedDocument[] = [];
  for (const path of await filesIn(folder)) {
    if (isDocument(path)) planned.push({ path, document: nameOf(relative(folder, path)) });
    else note?.(`not imported: ${path} (${extname(path) || "no ending"} cannot be read)`);
  }
  if (planned.length > 0) return planned;
  throw new AppError("BAD_INPUT", `The folder ${folder} holds no document; ${supported()}`);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  const files = visible.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
  const folders = visible.filter((entry) => entry.isDirectory());
  const inFolders = await Promise.all(folders.map(({ name }) => filesIn(join(folder, name))));
  return [...files, ...inFolders.flat()].toSorted();
}

function isDocument(path: string): boolean {
  return DOCUMENT_KINDS.includes(extname(path).toLowerCase());
}

/** The same on every system. */
function nameOf(path: string): string {
  return path.split(sep).join("/").normalize("NFC");
}

/** The second would take away the passages of the first. */
function refuseSameNames(planned: readonly PlannedDocument[]): void {
  const pathOf = new Map<string, string>();
  for (const { document, path } of planned) {
    const other = pathOf.get(document);
    if (other !== undefined) {
      throw new AppError(
        "BAD_INPUT",
        `${other} and ${path} would both be named "${document}": give the folder above both`,
      );
    }
    pathOf.set(document, path);
  }
}

function supported(): string {
  return `documents are ${DOCUMENT_KINDS.join(", ")}`;
}
