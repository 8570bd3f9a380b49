import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { contentsById } from "../../graph/queries/content.ts";
import type { App } from "../../tagging/create-app.ts";
import type { LabelledContent } from "../data-set/data-set.ts";
import { writeContents } from "../data-set/write-contents.ts";

const BY = "data set";

/**
 * Imports contents that no tag fits, and says so of each as a reviewer would: its tags, none, are complete. What was said
 * before stays.
 */
export async function sayNothingFits(
  { importer, graph, reviews }: Pick<App, "importer" | "graph" | "reviews">,
  contents: readonly LabelledContent[],
  out: string,
): Promise<void> {
  if (contents.length === 0) return;
  const folder = join(out, "import");
  const path = join(folder, "contents-nothing-fits.jsonl");
  await mkdir(folder, { recursive: true });
  await writeContents(path, contents, { labelled: false });
  await importer.importPaths([path], { rejectsFolder: out });
  const contentIds = contents.map(({ contentId }) => contentId);
  for (const { contentId, reviewVersion } of await graph.many(contentsById, { contentIds })) {
    if (reviewVersion > 0) continue;
    const nothing = { accept: [], reject: [], add: [] };
    await reviews.save({ contentId, basedOn: reviewVersion, ...nothing, complete: true }, BY);
  }
}
