/**
 * Imports a data set's vocabulary and history, learns recall from it, tags part of its test contents with the real stack, and tells how
 * fast each step went and how good the result is.
 *
 *   LOCAL_INSTANCE=bench node eval/tag-quality.ts <folder> [limit] [--mode single]
 */
import { parseArgs } from "node:util";
import { createOutput } from "../cli/output.ts";
import { renderReport } from "../cli/commands/tag.ts";
import { runWithProgress } from "../cli/run-progress.ts";
import { selectContents } from "../cli/select-contents.ts";
import { tuneOnce } from "../cli/tune-once.ts";
import { suggestionsOfRuns } from "../graph/queries/explain.ts";
import type { SuggestionEdge } from "../graph/queries/explain.ts";
import { withEvaluatedApp } from "./open-app.ts";
import { readDataSet, readSplit } from "./data-set/data-set.ts";
import type { LabelledContent } from "./data-set/data-set.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { mode: { type: "string", default: "multi" } },
});
const [folder, limit = "200"] = positionals;
if (!folder) throw new Error("Usage: node eval/tag-quality.ts <folder> [limit] [--mode single]");
const testFile = `${folder}/test.jsonl.gz`;
const { signal } = new AbortController();
const output = createOutput({ json: false });

await withEvaluatedApp(async (app) => {
  const imported = await app.importer.importPaths([folder], { note: output.note });
  console.table(
    imported.map(({ file, read, added, encoded, seconds }) => ({
      file,
      read,
      added,
      encoded,
      seconds,
    })),
  );
  await tuneOnce({ app, output }, signal);
  const settings = {
    ...(await app.settings.active()).settings,
    mode: values.mode === "single" ? "single" : "multi",
  } as const;
  const selected = await selectContents(app, {
    ids: [],
    options: { file: testFile, limit },
    signal,
  });
  const started = performance.now();
  const report = await runWithProgress({ output, signal }, app, { ...selected, settings });
  const seconds = (performance.now() - started) / 1000;
  console.log(renderReport(report));
  console.log(
    `wall: ${seconds.toFixed(1)} s, ${((report.tagged + report.noTag) / seconds).toFixed(2)} contents/s`,
  );
  const test = await readSplit(await readDataSet(folder), "test");
  const gold = test.slice(0, Number(limit));
  const found = new Map<string, SuggestionEdge[]>();
  const { runId } = report;
  for (const { contentId } of gold) {
    found.set(
      contentId,
      await app.graph.many(suggestionsOfRuns, { pairs: [{ contentId, runId }] }),
    );
  }
  console.table(score(gold, found));
});

/** Shares over contents, except goldInCandidates and precision/recall, which are over all labels. */
function score(gold: readonly LabelledContent[], found: ReadonlyMap<string, SuggestionEdge[]>) {
  const sum = { labels: 0, inCandidates: 0, recallFirst: 0, finalFirst: 0, kept: 0, right: 0 };
  for (const { contentId, tagIds } of gold) {
    const suggestions = found.get(contentId) ?? [];
    const isRight = ({ tagId }: SuggestionEdge) => tagIds.includes(tagId);
    const kept = suggestions.filter(({ decision }) => decision === "KEPT");
    const byRecall = suggestions.toSorted((a, b) => a.rank - b.rank);
    sum.labels += tagIds.length;
    sum.inCandidates += suggestions.filter(isRight).length;
    sum.recallFirst += Number(byRecall.slice(0, 1).some(isRight));
    sum.finalFirst += Number(suggestions.slice(0, 1).some(isRight));
    sum.kept += kept.length;
    sum.right += kept.filter(isRight).length;
  }
  const share = (part: number, whole: number) => Number((part / Math.max(whole, 1)).toFixed(3));
  return {
    "share of gold in the candidates": share(sum.inCandidates, sum.labels),
    "Acc@1 of the final ranking": share(sum.finalFirst, gold.length),
    "Acc@1 of recall alone": share(sum.recallFirst, gold.length),
    "kept tags per content": share(sum.kept, gold.length),
    "precision of kept tags": share(sum.right, sum.kept),
    "recall of kept tags": share(sum.right, sum.labels),
  };
}
