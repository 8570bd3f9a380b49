import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Settings } from "../../core/settings.ts";
import { contentText } from "../../tagging/import/encoded-text.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { NOTHING_LEARNED } from "../../tagging/learning/learned-recall.ts";
import { readSample } from "../../tagging/learning/sample.ts";
import { recall } from "../../tagging/recall/recall.ts";
import { createSettingsStore } from "../../tagging/settings-store.ts";
import { gatherExamples } from "../../tagging/tune/examples.ts";
import { trainRanker } from "../../tagging/tune/train-ranker.ts";
import { createTune } from "../../tagging/tune/tune.ts";
import { openTestGraph } from "../support/test-graph.ts";
import type { TestGraph } from "../support/test-graph.ts";

const newsroom = fileURLToPath(new URL("../../examples/newsroom/", import.meta.url));
const settings = Settings.parse({});
let world: TestGraph;

beforeAll(async () => {
  world = await openTestGraph();
});
afterAll(() => world.close());

const storeOf = (overrides: Partial<Settings> = {}) =>
  createSettingsStore({ graph: world.graph, encoderName: world.encoder.name, overrides });
const tuneInto = (store: ReturnType<typeof storeOf>) => createTune({ ...world, store });

it("says so where there is no history, and changes nothing", async () => {
  const store = storeOf();
  const { report, version } = await tuneInto(store)({});
  expect(version).toBeUndefined();
  expect(report.notes[0]).toContain("Only 0 contents carry tags that people gave; 50 are needed");
  expect(await store.active()).toMatchObject({ version: 0, settings, learned: undefined });
});

it(
  "learns from the newsroom, is no worse than match-only, and can go back",
  { timeout: 10 * 60_000 },
  async () => {
    const files = ["tags.jsonl", "history.jsonl"].map((file) => newsroom + file);
    await createImporter(world).importPaths(files);
    const store = storeOf({ candidates: 12 });
    const dry = await tuneInto(store)({ dryRun: true });
    expect(dry.version).toBeUndefined();
    expect((await store.active()).version).toBe(0);

    const { report, version } = await tuneInto(store)({});
    expect(version).toBe(1);
    const { labelled, heldOut, before } = dry.report;
    expect(report).toMatchObject({ labelled, heldOut, before });
    const { [report.chosen]: chosen, "match-only": matchOnly } = report.scores;
    expect(chosen?.contents).toBe(40);
    expect(chosen?.recallAt20).toBeGreaterThanOrEqual(matchOnly?.recallAt20 ?? 1);
    expect(chosen?.accuracyAt1).toBeGreaterThanOrEqual(0.65);
    expect(chosen?.accuracyAt1).toBeGreaterThanOrEqual(matchOnly?.accuracyAt1 ?? 1);
    expect(["fusion tuned", "ranker"]).toContain(report.chosen);
    expect(report.scores).toMatchObject({ ranker: { contents: 40 } });
    // Its 60 tags are compared with exactly; the environment decides the candidates.
    expect(report.after).toMatchObject({ exactTags: true, candidates: 12 });

    const active = await store.active();
    expect(active).toMatchObject({ version: 1, settings: { candidates: 12 } });
    const content = { title: "Panels on every roof", text: "The town pays for solar panels." };
    const [vector = []] = await world.encoder.encode([`${content.title}. ${content.text}`]);
    const found = await recall(
      { ...world, learned: active.learned },
      { content, vector },
      active.settings,
    );
    expect(found).toHaveLength(12);
    expect(found.map(({ name }) => name.toLowerCase()).join()).toContain("solar");

    await store.use(0);
    expect(await store.active()).toMatchObject({ version: 0, learned: undefined });
    await expect(store.use(7)).rejects.toThrow("There is no version 7 of the settings");
    expect((await store.list()).map((row) => row.version)).toEqual([1]);
  },
);

it("lets a ranker in force order the candidates, by probabilities", async () => {
  const contents = await readSample(world.graph, 200);
  const examples = await gatherExamples(world, contents, { settings, query: undefined });
  const ranker = (await trainRanker(examples, {})) ?? null;
  const store = storeOf();
  const learned = { ...NOTHING_LEARNED, ranker };
  await store.save({ settings, learned, report: null });
  const active = await store.active();
  const content = { title: "Panels on every roof", text: "The town pays for solar panels." };
  const [vector = []] = await world.encoder.encode([contentText(content)]);
  const found = await recall({ ...world, learned: active.learned }, { content, vector }, settings);
  expect(found.slice(0, 3).map(({ tagId }) => tagId)).toContain("solar-power");
  const priors = found.map(({ prior = Number.NaN }) => prior);
  expect(priors).toEqual(found.map(({ recallScore }) => recallScore));
  expect(priors).toEqual(priors.toSorted((a, b) => b - a));
  expect(Math.min(...priors)).toBeGreaterThan(0);
  expect(Math.max(...priors)).toBeLessThan(1);
  await store.use(0);
});

it("ends at once when it is told to while its models learn, and changes nothing", async () => {
  const store = storeOf();
  const { version } = await store.active();
  const controller = new AbortController();
  const steps = new Set<string>();
  const tuned = tuneInto(store)({
    signal: controller.signal,
    onProgress: (step) => {
      steps.add(step);
      if (step.startsWith("Learning")) controller.abort(new Error("enough"));
    },
  });
  await expect(tuned).rejects.toThrow("enough");
  expect([...steps]).toEqual([
    "Comparing the vector indexes with exact scans",
    "Learning the two towers and the linear classifiers",
  ]);
  expect((await store.active()).version).toBe(version);
});

it("leaves out what was learned with another encoder's vectors", async () => {
  await storeOf().use(1);
  const other = createSettingsStore({
    graph: world.graph,
    encoderName: "another encoder",
    overrides: {},
  });
  expect(await other.active()).toMatchObject({ version: 1, learned: undefined });
});

it("shares what was learned among versions that only change settings", async () => {
  const countLearned = {
    name: "count",
    text: "CYPHER 25 MATCH (learned:LearnedRecall) RETURN count(*) AS vertices",
    mode: "read",
    params: z.object({}),
    row: z.object({ vertices: z.int() }),
  } as const;
  const store = storeOf();
  await store.use(1);
  const { learnedKey } = await store.active();
  expect(learnedKey).not.toBe("");
  const before = await world.graph.one(countLearned, {});
  const version = await store.change(Settings.parse({ candidates: 7 }));
  expect(await store.active()).toMatchObject({ version, learnedKey, settings: { candidates: 7 } });
  await store.use(0);
  await store.change(settings);
  expect(await store.active()).toMatchObject({ settings, learned: undefined, learnedKey: "" });
  expect(await world.graph.one(countLearned, {})).toEqual(before);
});
