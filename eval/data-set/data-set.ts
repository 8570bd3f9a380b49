import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { AppError } from "../../core/errors.ts";
import { ContentRow, KnowledgeRow, RejectionRow, TagRow } from "../../tagging/import/rows.ts";
import { readCheckedRows } from "./read-checked-rows.ts";

/** What a system may see of a content. */
export interface Content {
  readonly contentId: string;
  readonly title: string;
  readonly category?: string | undefined;
  readonly text?: string | undefined;
}

export interface LabelledContent extends Content {
  /** Empty: no tag fits. */
  readonly tagIds: readonly string[];
}

export interface DataSet {
  readonly name: string;
  readonly folder: string;
  readonly tags: readonly TagRow[];
  readonly history: readonly LabelledContent[];
  readonly rejections: readonly RejectionRow[];
  readonly files: {
    readonly tags: string;
    readonly history: string;
    readonly knowledge: string | undefined;
    readonly rejections: string | undefined;
  };
}

/**
 * Reads what a data set folder has to import: tags.jsonl, history.jsonl, perhaps knowledge.jsonl and rejected.jsonl,
 * each also as .gz.
 * @throws AppError BAD_INPUT for a file that is not there, or with file and line of what is wrong.
 */
export async function readDataSet(folder: string): Promise<DataSet> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new AppError("BAD_INPUT", `${folder} is not a folder`);
  const files = {
    tags: requireFile(folder, "tags"),
    history: requireFile(folder, "history"),
    knowledge: findFile(folder, "knowledge"),
    rejections: findFile(folder, "rejected") ?? findFile(folder, "rejections"),
  };
  const tags = await readCheckedRows(files.tags, { schema: TagRow, keyOf: ({ id }) => id });
  const history = await readLabelled(files.history, tags);
  const { knowledge } = files;
  if (knowledge) await readCheckedRows(knowledge, { schema: KnowledgeRow, keyOf: ({ id }) => id });
  const rejections = files.rejections
    ? await readCheckedRows(files.rejections, { schema: RejectionRow })
    : [];
  return { name: basename(resolve(folder)), folder, tags, history, rejections, files };
}

/**
 * The contents to score on. The test file is opened for no other split.
 * @throws AppError BAD_INPUT, also for a content that the history holds: its answer would be in the graph.
 */
export async function readSplit(
  { folder, tags, history }: DataSet,
  split: "test" | "validation",
): Promise<LabelledContent[]> {
  const inHistory = new Set(history.map(({ contentId }) => contentId));
  return readLabelled(requireFile(folder, split), tags, ({ id }) =>
    inHistory.has(id) ? `"${id}" is in the history, too` : undefined,
  );
}

/**
 * The contents of the validation part that no tag fits: a history rarely holds such, and the confidence has to learn how
 * they look. Empty where there is no such part.
 * @throws AppError BAD_INPUT, also for one that is to be scored.
 */
export async function readNothingFits(
  dataSet: DataSet,
  scored: readonly LabelledContent[],
): Promise<LabelledContent[]> {
  if (findFile(dataSet.folder, "validation") === undefined) return [];
  const validation = await readSplit(dataSet, "validation");
  const toScore = new Set(scored.map(({ contentId }) => contentId));
  const twice = validation.find(({ contentId }) => toScore.has(contentId));
  if (twice) {
    const message = `"${twice.contentId}" is in the validation part and in the part to be scored`;
    throw new AppError("BAD_INPUT", message);
  }
  return validation.filter(({ tagIds }) => tagIds.length === 0);
}

async function readLabelled(
  path: string,
  tags: readonly TagRow[],
  problemOf: (row: ContentRow) => string | undefined = () => undefined,
): Promise<LabelledContent[]> {
  const known = new Set(tags.map(({ id }) => id));
  const rows = await readCheckedRows(path, {
    schema: ContentRow,
    keyOf: ({ id }) => id,
    problemOf(row) {
      if (!row.tags) return "tags is missing; [] says that no tag fits";
      const unknown = row.tags.find((tagId) => !known.has(tagId));
      return unknown === undefined ? problemOf(row) : `no tag has the id "${unknown}"`;
    },
  });
  if (rows.length === 0) throw new AppError("BAD_INPUT", `${path} has no rows`);
  return rows.map(({ id, title, category, text, tags: tagIds = [] }) => ({
    contentId: id,
    title,
    category,
    text,
    tagIds,
  }));
}

function findFile(folder: string, name: string): string | undefined {
  const paths = [`${name}.jsonl.gz`, `${name}.jsonl`].map((file) => join(folder, file));
  return paths.find((path) => existsSync(path));
}

function requireFile(folder: string, name: string): string {
  const path = findFile(folder, name);
  if (path !== undefined) return path;
  throw new AppError("BAD_INPUT", `${folder} has no ${name}.jsonl and no ${name}.jsonl.gz`);
}
