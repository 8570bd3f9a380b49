import { resolve } from "node:path";
import { AppError } from "../core/errors.ts";
import type { App } from "../tagging/create-app.ts";
import type { RunRequest } from "../tagging/run-contents.ts";
import { wholeNumber } from "./whole-number.ts";

export interface SelectionOptions {
  readonly untagged?: boolean;
  readonly file?: string;
  readonly limit?: string;
}

interface Selected extends Pick<RunRequest, "selection" | "contentIds"> {
  readonly total: number | undefined;
  readonly rejected?: number;
  readonly rejectsFile?: string | undefined;
}

/**
 * Which contents a `tag` command means. The name of the selection lets the same command find its unfinished run.
 * @throws AppError BAD_INPUT when not exactly one way of selecting is given; NOT_FOUND for unknown ids.
 */
export async function selectContents(
  app: App,
  { ids, options, signal }: { ids: string[]; options: SelectionOptions; signal: AbortSignal },
): Promise<Selected> {
  const ways = [ids.length > 0, options.untagged === true, options.file !== undefined];
  if (ways.filter(Boolean).length !== 1) {
    throw new AppError("BAD_INPUT", "Say what to tag: ids, or --untagged, or --file <path>");
  }
  const limit = parseLimit(options.limit);
  if (options.file !== undefined) {
    return selectFile(app, { path: resolve(options.file), limit, signal });
  }
  if (options.untagged) {
    const total = limit === Infinity ? undefined : limit;
    return { selection: "untagged", contentIds: take(app.runs.untagged(), limit), total };
  }
  await app.runs.requireContents(ids);
  const chosen = [...new Set(ids)].slice(0, limit);
  return {
    selection: `ids:${chosen.toSorted().join(",")}`,
    contentIds: chosen,
    total: chosen.length,
  };
}

interface FileSelection extends Selected {
  readonly contentIds: string[];
  /** Rows of the file that could not be taken, and where they are told. */
  readonly rejected: number;
  readonly rejectsFile: string | undefined;
}

/** The file's contents are stored first, without its labels: what is to be tagged must not know the answer. */
export async function selectFile(
  app: App,
  { path, limit, signal }: { path: string; limit: number; signal: AbortSignal },
): Promise<FileSelection> {
  const contentIds: string[] = [];
  const [imported] = await app.importer.importPaths([path], {
    kind: "contents",
    withoutLabels: true,
    limit,
    signal,
    onRows: (keys) => contentIds.push(...keys),
  });
  const selection = `file:${path}${limit === Infinity ? "" : ` limit ${limit}`}`;
  const { rejected = 0, rejectsFile } = imported ?? {};
  return { selection, contentIds, total: contentIds.length, rejected, rejectsFile };
}

function parseLimit(text: string | undefined): number {
  if (text === undefined) return Infinity;
  return wholeNumber("--limit", text, { least: 1 });
}

async function* take<T>(items: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let left = count;
  for await (const item of items) {
    yield item;
    left -= 1;
    if (left <= 0) return;
  }
}
