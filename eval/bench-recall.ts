/**
 * Compares recall (both meta-paths: ids and scores) with the two bare vector searches that it stands on, in one run,
 * alternating, over contents that are stored and linked.
 *
 *   LOCAL_INSTANCE=bench node eval/bench-recall.ts <folder> [contents]
 */
import type { App } from "../tagging/create-app.ts";
import { getContent } from "../graph/queries/content.ts";
import { searchContents, searchTags } from "../graph/queries/bench.ts";
import { linkContents, searchWidth } from "../tagging/link.ts";
import { recall } from "../tagging/recall.ts";
import { withEvaluatedApp } from "./open-app.ts";
import { readLabels } from "./read-labels.ts";

const [folder, contents = "300"] = process.argv.slice(2);
if (!folder) throw new Error("Usage: node eval/bench-recall.ts <folder> [contents]");
const WARM_UP = 50;

await withEvaluatedApp(async (app) => {
  const rows = await readLabels(`${folder}/history.jsonl.gz`, Number(contents) + WARM_UP);
  const ids = rows.map(({ id }) => id);
  await linkContents(app.graph, ids, app.config.settings);
  const times = { bare: [] as number[], stored: [] as number[], text: [] as number[] };
  for (const [index, contentId] of ids.entries()) {
    const measured = await measure(app, contentId);
    if (index < WARM_UP) continue;
    for (const way of ["bare", "stored", "text"] as const) times[way].push(measured[way]);
  }
  const bare = median(times.bare);
  console.table({
    "two bare vector searches": { "p50 ms": bare, ratio: 1 },
    "recall of a stored content": summary(times.stored, bare),
    "recall of a text": summary(times.text, bare),
  });
});

async function measure(app: App, contentId: string) {
  const { graph } = app;
  const { settings } = app.config;
  const { embedding: vector } = await graph.one(getContent, { contentId });
  const bare = await timed(() =>
    Promise.all([
      graph.many(searchTags, { vector, limit: searchWidth(settings.capC2T, settings) }),
      graph.many(searchContents, { vector, limit: searchWidth(settings.neighbours, settings) }),
    ]),
  );
  const stored = await timed(() => recall(graph, { contentId }, settings));
  const text = await timed(() => recall(graph, { vector }, settings));
  return { bare, stored, text };
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
