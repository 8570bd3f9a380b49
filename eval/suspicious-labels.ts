/**
 * Plants wrong labels into the history of a data set, and measures how well the list of suspicious labels finds them: half
 * of them are random tags, half are among the five nearest of the right tag. No LLM takes part, so this is what the graph alone says.
 *
 *   LOCAL_INSTANCE=planted node eval/suspicious-labels.ts <folder> [contents] [share]
 *
 * The graph of the instance must be empty. `contents`: at most so many (3000); `share`: of the labels (0.05).
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../core/errors.ts";
import { createOutput } from "../cli/output.ts";
import { labelsToCheck } from "../graph/queries/suspicion.ts";
import type { Graph } from "../graph/graph.ts";
import type { Encoder } from "../llm/encoder.ts";
import { encodeTexts } from "../tagging/import/encode-texts.ts";
import { tagText } from "../tagging/import/encoded-text.ts";
import { dot } from "../tagging/learning/matrix.ts";
import { placeOf } from "../tagging/learning/sample.ts";
import { suspicionsOf } from "../tagging/vocabulary/suspicion.ts";
import { NEIGHBOURS, SEARCHED } from "../tagging/vocabulary/suspicious-labels.ts";
import { inHashOrder } from "./data-set/hash-order.ts";
import { readDataSet } from "./data-set/data-set.ts";
import type { DataSet, LabelledContent } from "./data-set/data-set.ts";
import { importDataSet } from "./run/import-data-set.ts";
import { auroc } from "./metrics/auroc.ts";
import { withEvaluatedApp } from "./open-app.ts";

const [folder, most = "3000", share = "0.05"] = process.argv.slice(2);
if (!folder) throw new Error("Usage: node eval/suspicious-labels.ts <folder> [contents] [share]");

const NEAREST = 5;
const PAGE = 50;

type Kind = "random" | "near";
interface Scored {
  readonly key: string;
  readonly suspicion: number;
  readonly planted: Kind | undefined;
}

await withEvaluatedApp(async (app) => {
  const { contents } = await app.runs.counts();
  if (contents > 0)
    throw new AppError("CONFLICT", "The graph holds contents: name an instance of its own");
  const dataSet = await readDataSet(folder);
  const chosen = inHashOrder(dataSet.history, "suspicious").slice(0, Number(most));
  const { rows, planted } = await plant(dataSet, chosen, app.encoder);
  const workFolder = await mkdtemp(join(tmpdir(), "tagwright-planted-"));
  try {
    const path = join(workFolder, "history.jsonl");
    await writeFile(path, rows.map((row) => JSON.stringify(row)).join("\n"));
    const output = createOutput({ json: false });
    const { signal } = new AbortController();
    await importDataSet(app, [dataSet.files.tags, path], {
      rejectsFolder: workFolder,
      output,
      signal,
    });
  } finally {
    await rm(workFolder, { recursive: true });
  }
  const scored = await scoreAll(app.graph, planted);
  console.table([
    row("all", scored),
    ...(["random", "near"] as const).map((kind) => row(kind, without(scored, kind))),
  ]);
});

/** Wrong labels by `content tag`; which and what depends on ids alone. */
async function plant({ tags }: DataSet, contents: readonly LabelledContent[], encoder: Encoder) {
  const nearestOf = await nearestTags(tags, encoder);
  const ids = tags.map(({ id }) => id);
  const planted = new Map<string, Kind>();
  const rows = contents.map(({ contentId, tagIds, ...texts }) => {
    const own = new Set(tagIds);
    const given = tagIds.map((tagId) => {
      const place = placeOf(`${contentId} ${tagId}`);
      if (place >= Number(share)) return tagId;
      const kind: Kind = place < Number(share) / 2 ? "random" : "near";
      const choices = (kind === "random" ? ids : nearestOf(tagId)).filter((id) => !own.has(id));
      const wrong = choices[Math.floor(placeOf(`choice ${contentId} ${tagId}`) * choices.length)];
      if (wrong === undefined || planted.has(`${contentId} ${wrong}`)) return tagId;
      planted.set(`${contentId} ${wrong}`, kind);
      return wrong;
    });
    return { id: contentId, ...texts, tags: given };
  });
  return { rows, planted };
}

async function nearestTags(tags: DataSet["tags"], encoder: Encoder) {
  const vectors = await encodeTexts(encoder, tags.map(tagText));
  const places = new Map(tags.map(({ id }, place) => [id, place]));
  return (tagId: string): string[] => {
    const own = vectors[places.get(tagId) ?? 0] ?? [];
    return tags
      .map(({ id }, i) => ({ id, cosine: dot(own, vectors[i] ?? []) }))
      .filter(({ id }) => id !== tagId)
      .toSorted((a, b) => b.cosine - a.cosine)
      .slice(0, NEAREST)
      .map(({ id }) => id);
  };
}

async function scoreAll(graph: Graph, planted: ReadonlyMap<string, Kind>): Promise<Scored[]> {
  const scored: Scored[] = [];
  const page = { limit: PAGE, neighbours: NEIGHBOURS, searched: SEARCHED };
  for (let after = ""; ;) {
    const contents = await graph.many(labelsToCheck, { ...page, after });
    for (const content of contents) {
      for (const { tagId, suspicion } of suspicionsOf(content)) {
        const key = `${content.contentId} ${tagId}`;
        scored.push({ key, suspicion, planted: planted.get(key) });
      }
    }
    const last = contents.at(-1);
    if (!last) return scored;
    after = last.contentId;
  }
}

function without(scored: readonly Scored[], kind: Kind): Scored[] {
  return scored.filter(({ planted }) => planted === undefined || planted === kind);
}

function row(kind: string, scored: readonly Scored[]) {
  const ranked = scored.toSorted((a, b) => b.suspicion - a.suspicion || (a.key < b.key ? -1 : 1));
  const wrong = scored.filter(({ planted }) => planted !== undefined).length;
  const precisionAt = (k: number) =>
    ranked.slice(0, k).filter(({ planted }) => planted !== undefined).length / Math.max(k, 1);
  const outcomes = scored.map(({ suspicion, planted }) => ({
    probability: suspicion,
    right: planted !== undefined,
  }));
  return {
    planted: kind,
    labels: scored.length,
    wrong,
    auroc: auroc(outcomes)?.toFixed(3),
    "precision@50": precisionAt(50).toFixed(3),
    "precision@wrong": precisionAt(wrong).toFixed(3),
    "recall@2x": ((precisionAt(2 * wrong) * 2 * wrong) / Math.max(wrong, 1)).toFixed(3),
  };
}
