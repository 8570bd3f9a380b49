// lab only: dumps what the ranker is trained on
import { writeFileSync } from "node:fs";
import { loadTask } from "./run/load-task.ts";
import { importDataSet } from "./run/import-data-set.ts";
import { createOutput } from "../cli/output.ts";
import { withEvaluatedApp } from "./run/with-evaluated-app.ts";
import { queryOf } from "../tagging/learning/learned-recall.ts";
import { heldOutSize, readSample, MOST_LABELLED } from "../tagging/learning/sample.ts";
import type { LabelledContent } from "../tagging/learning/sample.ts";
import { gatherExamples } from "../tagging/tune/examples.ts";
import { learnModels } from "../tagging/tune/learn-models.ts";
import { searchSettings } from "../tagging/tune/search-settings.ts";
import { walkWidely } from "../tagging/tune/walk-widely.ts";
import { probeIndexes } from "../tagging/tune/probe-indexes.ts";
import { WIDEST } from "../tagging/tune/narrow.ts";
import { FEATURES } from "../tagging/recall/features.ts";

const [name = "", count = "5000"] = process.argv.slice(2);
const output = createOutput({ json: false });
const signal = new AbortController().signal;
const folder = `/work/shared/data/${name}`;
const out = `/tmp/lab/${name}`;
await withEvaluatedApp(
  { instance: `lab-${name}`, needsLlm: false, environment: process.env, output, signal },
  async (app) => {
    await importDataSet(app, [`${folder}/tags.jsonl.gz`, `${folder}/history.jsonl.gz`], {
      rejectsFolder: "/tmp/lab",
      output,
      signal,
    });
    const { graph, settings: store } = app;
    const sample = await readSample(graph, MOST_LABELLED);
    const indexes = await probeIndexes(graph, sample);
    const size = heldOutSize(sample.length);
    const heldOut = sample.slice(0, size);
    const known = sample.slice(size);
    const learnFrom = known.slice(0, Number(count) - size);
    const base = store.base({
      overfetch: Math.max(...indexes.map((i) => i.overfetch)),
      exactTags: indexes.some((i) => i.index === "tag_embedding" && i.vectors <= 1000),
    });
    const wide = store.base({ ...base, ...WIDEST });
    console.error("learn", new Date().toISOString());
    const models = await learnModels(graph, known, {});
    const query = models && ((content: LabelledContent) => models.queryUnseen(content));
    console.error("walk", new Date().toISOString());
    const walks = await walkWidely(graph, learnFrom.slice(0, 500), { settings: wide, query });
    const tuned = await searchSettings(walks, base, {
      change: (s, c) => store.base({ ...s, ...c }),
    });
    const ranked = store.base({
      ...tuned,
      deltaC2T: 0,
      deltaC2C: 0,
      capC2T: 60,
      capC2C2T: 60,
      neighbours: 100,
    });
    console.error("gather", new Date().toISOString());
    const train = await gatherExamples(graph, learnFrom, { settings: ranked, query });
    const test = await gatherExamples(graph, heldOut, {
      settings: ranked,
      query: models && ((c: LabelledContent) => queryOf(models.final, c, c.vector)),
    });
    console.error("done", new Date().toISOString());
    for (const [part, examples] of [
      ["train", train],
      ["test", test],
    ] as const) {
      const rows = examples.flatMap((e) => e.rows);
      const values = new Float32Array(rows.length * FEATURES.length);
      rows.forEach((row, i) => values.set(row, i * FEATURES.length));
      writeFileSync(`${out}.${part}.f32`, new Uint8Array(values.buffer));
      writeFileSync(
        `${out}.${part}.json`,
        JSON.stringify({
          features: FEATURES,
          examples: examples.map((e) => ({
            id: e.content.contentId,
            gold: e.content.tagIds.size,
            n: e.rows.length,
            tags: e.tagIds,
            right: e.tagIds.map((t) => Number(e.content.tagIds.has(t))),
          })),
        }),
      );
    }
  },
);
process.exit();
