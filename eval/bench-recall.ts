/**
 * Compares recall (C2T and C2C2T: ids and scores; then all paths with the ranker) with the two bare vector searches that
 * it stands on, in one run, alternating, over contents that are stored and linked.
 *
 *   LOCAL_INSTANCE=bench node eval/bench-recall.ts <folder> [contents]
 */
import type { App } from "../tagging/create-app.ts";
import { getContent } from "../graph/queries/content.ts";
import { searchContents, searchTags } from "../graph/queries/bench.ts";
import { linkContents, searchWidth } from "../tagging/recall/link.ts";
import { walkPaths } from "../tagging/recall/paths.ts";
import { recall } from "../tagging/recall/recall.ts";
import { withEvaluatedApp } from "./open-app.ts";
import { readDataSet } from "./data-set/data-set.ts";

const [folder, contents = "300"] = process.argv.slice(2);
if (!folder) throw new Error("Usage: node eval/bench-recall.ts <folder> [contents]");
const WARM_UP = 50;

await withEvaluatedApp(async (app) => {
  const { history } = await readDataSet(folder);
  const ids = history.slice(0, Number(contents) + WARM_UP).map(({ contentId }) => contentId);
  const { settings, learned } = await app.settings.active();
  await linkContents({ ...app, learned }, ids, settings);
  const times = {
    bare: [] as number[],
    stored: [] as number[],
    text: [] as number[],
    full: [] as number[],
  };
  for (const [index, contentId] of ids.entries()) {
    const measured = await measure(app, contentId);
    if (index < WARM_UP) continue;
    for (const way of ["bare", "stored", "text", "full"] as const) times[way].push(measured[way]);
  }
  const bare = median(times.bare);
  console.table({
    "two bare vector searches": { "p50 ms": bare, ratio: 1 },
    "both paths of a stored content": summary(times.stored, bare),
    "both paths of a text": summary(times.text, bare),
    "all paths of a stored content, ranked": summary(times.full, bare),
  });
});

async function measure(app: App, contentId: string) {
  const { graph, encoder } = app;
  const { settings, learned } = await app.settings.active();
  const { embedding: vector, title, text } = await graph.one(getContent, { contentId });
  const content = { title, text: text ?? undefined };
  const bare = await timed(() =>
    Promise.all([
      graph.many(searchTags, { vector, limit: searchWidth(settings.capC2T, settings) }),
      graph.many(searchContents, { vector, limit: searchWidth(settings.neighbours, settings) }),
    ]),
  );
  const input = { content, vector };
  const both = {
    ...settings,
    weightC2TSentence: 0,
    weightC2TLearned: 0,
    weightWordsC2T: 0,
    weightWordsC2C2T: 0,
  };
  const stored = { ...input, stored: { contentId } };
  return {
    bare,
    stored: await timed(() => walkPaths(app, stored, both)),
    text: await timed(() => walkPaths(app, input, both)),
    full: await timed(() => recall({ graph, encoder, learned }, stored, settings)),
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function summary(times: number[], bare: number) {
  const p50 = median(times);
  return { "p50 ms": p50, ratio: Number((p50 / bare).toFixed(2)) };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2));
}
