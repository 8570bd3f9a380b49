import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pLimit from "p-limit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Settings } from "../../core/settings.ts";
import { compareSystems } from "../../eval/metrics/compare-systems.ts";
import type { Gold, Prediction } from "../../eval/metrics/prediction.ts";
import { scoreSystem } from "../../eval/metrics/score-system.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { recall } from "../../tagging/recall/recall.ts";
import { readSample } from "../../tagging/learning/sample.ts";
import { openTestGraph } from "../support/test-graph.ts";
import type { TestGraph } from "../support/test-graph.ts";

/**
 * The recall of each labelled newsroom article, left out in turn, against what it was when the file was frozen. Made
 * anew, after a change that is meant, by `UPDATE_RECALL_GATE=1 npx vitest run --project integration recall-gate`.
 */
const frozenFile = new URL("recall-gate.frozen.json", import.meta.url);
const newsroom = fileURLToPath(new URL("../../examples/newsroom/", import.meta.url));
const METRICS = ["candidateRecallAt10", "accuracyAt1", "f1At5"] as const;
/** The first candidates of one article, best first. */
interface Recalled {
  readonly contentId: string;
  readonly tagIds: readonly string[];
}

const LOOKED_AT = 10;
const settings = Settings.parse({});

let world: TestGraph;
let gold: Gold[];

beforeAll(async () => {
  world = await openTestGraph();
  const files = ["tags.jsonl", "history.jsonl"].map((file) => newsroom + file);
  await createImporter(world).importPaths(files);
});
afterAll(() => world.close());

async function recallAll(with_: Settings): Promise<Recalled[]> {
  const sample = await readSample(world.graph, 200);
  gold = sample.map(({ contentId, tagIds }) => ({ contentId, tagIds: [...tagIds] }));
  const limit = pLimit(4);
  const one = async ({ contentId, vector, ...content }: (typeof sample)[number]) => {
    const input = { content, vector, excludedId: contentId };
    const found = await recall({ ...world, learned: undefined }, input, with_);
    return { contentId, tagIds: found.slice(0, LOOKED_AT).map(({ tagId }) => tagId) };
  };
  return Promise.all(sample.map((content) => limit(() => one(content))));
}

function toPrediction({ contentId, tagIds }: Recalled): Prediction {
  return { contentId, ranked: tagIds.map((tagId, i) => ({ tagId, score: -i })), kept: [] };
}

/** The metrics on which `now` is worse than `before` by more than chance (95 %). */
function significantDrops(now: readonly Recalled[], before: readonly Recalled[]): string[] {
  const options = { historyCounts: new Map<string, number>() };
  const ours = scoreSystem(now.map(toPrediction), gold, options);
  const base = scoreSystem(before.map(toPrediction), gold, options);
  return METRICS.flatMap((metric) => {
    const comparison = compareSystems(ours, base, { metric });
    if (!comparison || comparison.high >= 0) return [];
    return `${metric}: ${comparison.base.toFixed(3)} -> ${comparison.ours.toFixed(3)}`;
  });
}

describe("recall does not fall", () => {
  let now: Recalled[];
  let frozen: Recalled[];

  beforeAll(async () => {
    now = await recallAll(settings);
    if (process.env["UPDATE_RECALL_GATE"]) {
      writeFileSync(frozenFile, `${JSON.stringify(now)}\n`);
    }
    frozen = JSON.parse(readFileSync(frozenFile, "utf8")) as Recalled[];
  });

  it("significantly below what was frozen", () => {
    expect(now).toHaveLength(200);
    expect(significantDrops(now, frozen)).toEqual([]);
  });

  it("unnoticed: without the paths that end at similar tags the gate shuts", async () => {
    const without = { weightC2T: 0, weightC2TSentence: 0, weightWordsC2T: 0 };
    const worse = await recallAll({ ...settings, ...without });
    expect(significantDrops(worse, frozen).length).toBeGreaterThan(0);
  });

  it("by noise: two contents that lose their first tag do not shut it", () => {
    const noisy = frozen.map((prediction, i) =>
      i < 2 ? { ...prediction, tagIds: prediction.tagIds.slice(1) } : prediction,
    );
    expect(significantDrops(noisy, frozen)).toEqual([]);
  });
});
