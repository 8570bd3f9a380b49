import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Settings } from "../../core/settings.ts";
import type { JudgeTag } from "../../llm/judge-tag.ts";
import type { SelectTags } from "../../llm/select-tags.ts";
import { createCalibrations } from "../../tagging/calibration/calibrations.ts";
import { cutForF1 } from "../../tagging/calibration/dial.ts";
import { heldOutContents } from "../../tagging/calibration/held-out-contents.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { createPriorSource } from "../../tagging/learning/recall-prior.ts";
import { createRunner } from "../../tagging/run-contents.ts";
import { createSettingsStore } from "../../tagging/settings-store.ts";
import { createSuggest } from "../../tagging/suggest.ts";
import { createSaveReview } from "../../tagging/review/save-review.ts";
import { createTune } from "../../tagging/tune/tune.ts";
import { fakeSteps } from "../support/fake-steps.ts";
import { importRows } from "../support/small-world.ts";
import { openTestGraph } from "../support/test-graph.ts";
import type { TestGraph } from "../support/test-graph.ts";

const newsroom = fileURLToPath(new URL("../../examples/newsroom/", import.meta.url));
let world: TestGraph;
let asked = 0;

const machineTags = {
  name: "machine-tags",
  text: "CYPHER 25 RETURN COUNT { ()-[label:HAS_TAG]->() WHERE label.origin = 'MODEL' } AS given, COUNT { ()-[:SUGGESTED]->() } AS suggested",
  mode: "read",
  params: z.object({}),
  row: z.object({ given: z.int(), suggested: z.int() }),
} as const;

const labelsOf = {
  name: "labels-of",
  text: "CYPHER 25 MATCH (content:Content)-[label:HAS_TAG]->() WHERE content.id IN $contentIds RETURN count(label) AS labels",
  mode: "read",
  params: z.object({ contentIds: z.array(z.string()) }),
  row: z.object({ labels: z.int() }),
} as const;

/** An LLM that overlooks everything, and a judge that is always half sure: what there is to know, recall knows. */
const overlooks: SelectTags = async () => [];
const halfSure: JudgeTag = async () => {
  asked += 1;
  return { confidence: 0.5, mass: 0.9, source: "LOGPROBS" };
};

function build() {
  const { graph, encoder } = world;
  const settingsStore = createSettingsStore({ graph, encoderName: encoder.name, overrides: {} });
  const calibrations = createCalibrations({ graph, settingsStore, judgedBy: { model: "fake" } });
  const prior = createPriorSource({ graph, encoder });
  const steps = { ...fakeSteps(world), selectTags: overlooks, judgeTag: halfSure };
  const deps = { ...steps, settingsStore, calibrations, prior };
  return {
    settingsStore,
    calibrations,
    runContents: createRunner(deps),
    suggest: createSuggest(deps),
  };
}

beforeAll(async () => {
  world = await openTestGraph();
  const files = ["tags.jsonl", "history.jsonl"].map((file) => newsroom + file);
  await createImporter(world).importPaths(files);
  const store = createSettingsStore({
    graph: world.graph,
    encoderName: world.encoder.name,
    overrides: {},
  });
  await createTune({ ...world, store })({});
});
afterAll(() => world.close());

it("says so where nothing can be calibrated yet", async () => {
  const { calibrations } = build();
  const settings = Settings.parse({});
  await expect(calibrations.refit(settings)).rejects.toMatchObject({ code: "BAD_INPUT" });
  await expect(calibrations.dialData(settings)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await calibrations.forSettings(settings)).toBeUndefined();
});

it("calibrates on a shadow run, which gives no tag, and keeps what recall is sure of", async () => {
  const { settingsStore, calibrations, runContents, suggest } = build();
  const { settings } = await settingsStore.active();
  const text = { title: "Panels on every roof", text: "The town pays for solar panels." };
  // So many that some are hopeless.
  const many = { ...settings, candidates: 50, judged: 50 };
  const before = await suggest.forText(text, { settings: many });
  expect(before.suggestions[0]).toMatchObject({ decision: "KEPT", basis: "HISTORY_AND_JUDGE" });
  const judgedBefore = before.suggestions.filter(({ confidence }) => confidence !== undefined);
  expect(judgedBefore).toEqual(before.suggestions.filter(({ prior = 0 }) => prior >= 0.01));
  expect(judgedBefore.length).toBeLessThan(before.suggestions.length);

  const contentIds = await heldOutContents(world.graph, 1_000);
  expect(contentIds).toHaveLength(40);
  const run = await runContents({ selection: "calibration", contentIds, settings, shadow: true });
  expect(run.tagged + run.noTag).toBe(40);
  const counts = await world.graph.one(machineTags, {});
  expect(counts).toEqual({ given: 0, suggested: run.candidates });

  const report = await calibrations.refit(settings);
  expect(report).toMatchObject({ contents: 40, quality: { pairs: run.candidates } });
  expect(report.quality.brier).toBeLessThan(report.judged.raw.brier);
  expect(report.drift).toBeUndefined();

  const { checked, missed } = await calibrations.dialData(settings);
  const { labels } = await world.graph.one(labelsOf, { contentIds });
  expect(missed).toBe(labels - checked.filter(({ right }) => right).length);
  const { cut } = cutForF1(checked, missed);
  const after = await suggest.forText(text, { settings: { ...settings, cut } });
  const [best] = after.suggestions;
  expect(best).toMatchObject({ decision: "KEPT", basis: "CALIBRATED", chosenPlace: undefined });
  expect(after.suggestions.every(({ confidence = -1 }) => confidence >= 0)).toBe(true);
  expect(after.suggestions.map(({ confidence }) => confidence)).toEqual(
    after.suggestions.map(({ confidence = 0 }) => confidence).toSorted((a, b) => b - a),
  );
});

it("asks the LLM nothing where the cascade settles a content", async () => {
  const { settingsStore, suggest } = build();
  const { settings } = await settingsStore.active();
  const text = { title: "Panels on every roof", text: "The town pays for solar panels." };
  asked = 0;
  const settled = await suggest.forText(text, { settings: { ...settings, cascade: 0.5 } });
  expect(asked).toBe(0);
  expect(settled.status).toBe("VERIFIED");
  expect(settled.suggestions[0]).toMatchObject({ basis: "CALIBRATED", judgement: undefined });
  const { suggestions } = await suggest.forText(text, { settings });
  expect(asked).toBe(suggestions.filter(({ prior = 0 }) => prior >= 0.01).length);
  expect(asked).toBeGreaterThan(0);
});

it("loses its calibration with other settings of the prompt, and keeps it with another cut", async () => {
  const { settingsStore, calibrations } = build();
  const { settings } = await settingsStore.active();
  const key = await calibrations.keyOf(settings);
  expect(await calibrations.keyOf({ ...settings, cut: 0.9, cascade: 0.1 })).toBe(key);
  expect(await calibrations.keyOf({ ...settings, examples: 0 })).not.toBe(key);
  await settingsStore.change({ ...settings, cut: 0.7 });
  expect(await calibrations.keyOf((await settingsStore.active()).settings)).toBe(key);
});

it("asks about contents that no tag fits, and counts them as often as they come", async () => {
  const { settingsStore, calibrations, runContents } = build();
  const { settings } = await settingsStore.active();
  const contents = Array.from({ length: 72 }, (_, i) => ({
    id: `unfit-${i}`,
    title: `Zzyzx ${i} qwv`,
  }));
  await importRows(createImporter(world), { contents });
  const save = createSaveReview(world.graph);
  const nothing = { accept: [], reject: [], add: [], complete: true };
  const [unfit, rest] = [contents.slice(0, 12), contents.slice(12)];
  for (const { id } of unfit) await save({ contentId: id, basedOn: 0, ...nothing }, "mara");

  const contentIds = await heldOutContents(world.graph, 1_000);
  expect(contentIds.toSorted().slice(-12)).toEqual(unfit.map(({ id }) => id).toSorted());
  expect(contentIds).toHaveLength(52);
  expect(await heldOutContents(world.graph, 5)).toHaveLength(10);
  await runContents({ selection: "calibration", contentIds, settings, shadow: true });
  expect(await calibrations.refit(settings)).toMatchObject({ contents: 52 });
  const before = await calibrations.dialData(settings);
  expect(before.mix).toBeUndefined();

  const tagged = { selection: "all", contentIds: rest.map(({ id }) => id), settings };
  await runContents({ ...tagged, shadow: false });
  const { mix, checked } = await calibrations.dialData(settings);
  expect(mix).toMatchObject({ judged: 12 / 52, recentContents: 60 });
  expect(mix?.recent).toBeGreaterThan(0.5);
  expect(checked.length).toBeLessThan(before.checked.length);
  expect(await calibrations.dialData(settings, [])).toEqual(before);
});
