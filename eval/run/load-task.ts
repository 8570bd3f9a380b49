import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { readDataSet, readNothingFits, readSplit } from "../data-set/data-set.ts";
import type { DataSet, LabelledContent } from "../data-set/data-set.ts";
import { inHashOrder } from "../data-set/hash-order.ts";
import { holdOut } from "../data-set/hold-out.ts";
import { writeContents, writeJsonLines } from "../data-set/write-contents.ts";
import type { EvaluateOptions, Split } from "./options.ts";

/** What an evaluation is about: what goes into the graph, and what is asked. */
export interface Task {
  readonly dataSet: DataSet;
  readonly split: Split;
  /** The labelled contents that go into the graph; without those that are held out. */
  readonly history: readonly LabelledContent[];
  /** Contents with their right tags, in an order of which each beginning is a fair sample. */
  readonly scored: readonly LabelledContent[];
  /** Contents that no tag fits, and that the confidence is calibrated on, too. */
  readonly nothingFits: readonly LabelledContent[];
  /** Files to import. */
  readonly files: readonly string[];
}

/**
 * Reads and checks the data set. In the dev split, what remains of the history is written to `<out>/import`, and the
 * test contents are not even opened.
 * @throws AppError BAD_INPUT with file and line of what is wrong; nothing is imported then.
 */
export async function loadTask(
  options: Pick<EvaluateOptions, "folder" | "split" | "contents">,
  out: (dataSet: DataSet) => string,
): Promise<Task> {
  const dataSet = await readDataSet(options.folder);
  const { split, contents } = options;
  const { tags, history, knowledge, rejections } = dataSet.files;
  const others = [tags, ...(knowledge === undefined ? [] : [knowledge])];
  if (split === "dev") {
    const { heldOut, remaining } = holdOut(dataSet.history);
    const folder = join(out(dataSet), "import");
    const written = await writeRemaining(dataSet, { remaining, folder });
    const held = { scored: sample(heldOut, contents), nothingFits: remaining.filter(isUntagged) };
    return { dataSet, split, history: remaining, ...held, files: [...others, ...written] };
  }
  const scored = await readSplit(dataSet, split);
  const files = [...others, history, ...(rejections === undefined ? [] : [rejections])];
  const { history: all } = dataSet;
  const more = split === "test" ? await readNothingFits(dataSet, scored) : [];
  const nothingFits = [...all.filter(isUntagged), ...more];
  return { dataSet, split, history: all, scored: sample(scored, contents), nothingFits, files };
}

function isUntagged({ tagIds }: LabelledContent): boolean {
  return tagIds.length === 0;
}

function sample(contents: readonly LabelledContent[], count: number): LabelledContent[] {
  return inHashOrder(contents, "scored").slice(0, count);
}

/** Rejections of contents that are held out are answers, too. */
async function writeRemaining(
  { rejections }: DataSet,
  { remaining, folder }: { remaining: readonly LabelledContent[]; folder: string },
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const ids = new Set(remaining.map(({ contentId }) => contentId));
  const rejected = rejections.filter(({ contentId }) => ids.has(contentId));
  const paths = {
    history: join(folder, "history.jsonl"),
    rejected: join(folder, "rejected.jsonl"),
  };
  await writeContents(paths.history, remaining, { labelled: true });
  await writeJsonLines(paths.rejected, rejected);
  return rejected.length > 0 ? [paths.history, paths.rejected] : [paths.history];
}
