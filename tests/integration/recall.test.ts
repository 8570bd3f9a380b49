import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Settings } from "../../core/settings.ts";
import { getContent } from "../../graph/queries/content.ts";
import { exactTags } from "../../graph/queries/probe.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { contentText } from "../../tagging/import/encoded-text.ts";
import { linkContents } from "../../tagging/recall/link.ts";
import { PATHS, walkPaths } from "../../tagging/recall/paths.ts";
import type { RecallInput } from "../../tagging/recall/paths.ts";
import { recall } from "../../tagging/recall/recall.ts";
import { narrow, WIDEST } from "../../tagging/tune/narrow.ts";
import { contents, importRows, newContents, tags } from "../support/small-world.ts";
import { openTestGraph } from "../support/test-graph.ts";
import type { TestGraph } from "../support/test-graph.ts";

const settings = Settings.parse({});
let world: TestGraph;

beforeAll(async () => {
  world = await openTestGraph();
  await importRows(createImporter(world), {
    tags,
    contents: [...contents, ...newContents],
    rejections: [{ contentId: "n2", tagId: "cheese", by: "editor" }],
  });
  await linkContents({ ...world, learned: undefined }, ["n1", "n2", "c1"], settings);
});
afterAll(() => world.close());

/** Of unit vectors. */
const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

async function inputOf(contentId: string): Promise<RecallInput> {
  const { title, text, embedding } = await world.graph.one(getContent, { contentId });
  return { content: { title, text: text ?? undefined }, vector: embedding };
}

const recallOf = (input: RecallInput, with_ = settings) =>
  recall({ ...world, learned: undefined }, input, with_);
const recallStored = async (contentId: string, with_ = settings) =>
  recallOf({ ...(await inputOf(contentId)), stored: { contentId } }, with_);

it("finds the tag by every path, with the contents that it walked through", async () => {
  const [best] = await recallStored("n1");
  expect(best).toMatchObject({ tagId: "solar", name: "Solar power", rank: 1 });
  const paths = Object.fromEntries(best?.paths.map((path) => [path.path, path]) ?? []);
  expect(paths["C2T"]?.score).toBeGreaterThan(0.3);
  expect(paths["C2C2T"]?.via.map(({ contentId }) => contentId).toSorted()).toEqual(["c1", "c3"]);
  expect(paths["C2C2T"]?.via[0]).toMatchObject({ origin: "IMPORT" });
  expect(paths["WORDS_C2T"]?.rank).toBe(1);
  expect(paths["WORDS_C2C2T"]?.via.map(({ contentId }) => contentId)).toContain("c1");
});

it("finds a tag by the one sentence that is about it, at the mean of its cosine and the whole's", async () => {
  const closest = "A loaf of bread costs more from May on.";
  const text = `The council met on Tuesday. ${closest} The mayor thanked all who had come.`;
  const content = { title: "News from the town hall", text };
  const texts = [contentText(content), closest, "Bread: Baked dough of flour and water."];
  const [whole = [], sentence = [], bread = []] = await world.encoder.encode(texts);
  const found = await walkPaths(world, { content, vector: whole }, settings);
  expect(found.C2T_SENTENCE[0]?.tagId).toBe("bread");
  const expected = (cosine(bread, whole) + cosine(bread, sentence)) / 2;
  expect(found.C2T_SENTENCE[0]?.score).toBeCloseTo(expected, 4);
  expect(expected).toBeGreaterThan(cosine(bread, whole) + 0.1);
});

it("walks no sentences of a content that is one line", async () => {
  const content = { title: "A loaf of bread costs more" };
  const [vector = []] = await world.encoder.encode([content.title]);
  const found = await walkPaths(world, { content, vector }, settings);
  expect(found.C2T_SENTENCE).toEqual([]);
  expect(found.C2T).not.toEqual([]);
});

it("finds a tag that no content carries by its words", async () => {
  await importRows(createImporter(world), { tags: [{ id: "oven", name: "Baker's ovens" }] });
  const found = await recallOf(await inputOf("n2"), { ...settings, weightC2T: 0 });
  expect(found.map(({ tagId }) => tagId)).toContain("oven");
});

it("gives the same candidates and scores for a stored content and for its text", async () => {
  // Right after an import the full-text index still merges its segments, which moves its scores a little.
  await vi.waitFor(async () => {
    await linkContents({ ...world, learned: undefined }, ["n1"], settings);
    const stored = await recallStored("n1");
    const ofText = await recallOf(await inputOf("n1"));
    expect(ofText.map(({ tagId }) => tagId)).toEqual(stored.map(({ tagId }) => tagId));
    stored.forEach(({ recallScore }, i) =>
      expect(ofText[i]?.recallScore).toBeCloseTo(recallScore, 10),
    );
  }, 20_000);
});

it("compares with every tag in the exact mode, stored or not", async () => {
  const exact = { ...settings, exactTags: true };
  const input = await inputOf("n1");
  const ofText = await recallOf(input, exact);
  await linkContents({ ...world, learned: undefined }, ["n1"], exact);
  const stored = await recallStored("n1", exact);
  const nearest = await world.graph.many(exactTags, { vector: input.vector, limit: 50 });
  const near = nearest.filter(({ similarity }) => similarity > 0.5).map(({ id }) => id);
  for (const found of [ofText, stored]) {
    const byCosine = found.flatMap(({ tagId, paths }) =>
      paths.filter(({ path }) => path === "C2T").map(({ rank }) => ({ tagId, rank })),
    );
    const inOrder = byCosine.toSorted((a, b) => a.rank - b.rank).map(({ tagId }) => tagId);
    expect(inOrder).toEqual(near);
  }
});

it.each<Partial<Settings>>([
  {},
  { deltaC2T: 0.1, capC2T: 3, capC2C2T: 3 },
  { neighbours: 2, sharpness: 1 },
  { deltaC2C: 0.3, sharpness: 16, machineWeight: 0 },
])("finds with %j what narrowing the widest walk tells", async (changes) => {
  const narrower = { ...settings, ...changes };
  const input = await inputOf("n2");
  const wide = await walkPaths(world, input, { ...settings, ...WIDEST });
  const walked = await walkPaths(world, input, narrower);
  const narrowed = narrow(wide, narrower);
  for (const path of PATHS) {
    expect(narrowed[path].map(({ tagId }) => tagId)).toEqual(
      walked[path].map(({ tagId }) => tagId),
    );
    narrowed[path].forEach(({ score, via }, i) => {
      expect(score).toBeCloseTo(walked[path][i]?.score ?? NaN, 6);
      expect(via).toHaveLength(walked[path][i]?.via.length ?? NaN);
    });
  }
});

it("repeats itself exactly", async () => {
  const first = await recallStored("n2");
  expect(await recallStored("n2")).toEqual(first);
});

it("never brings a tag that people refused for the content", async () => {
  const found = await recallStored("n2");
  expect(found.map(({ tagId }) => tagId)).not.toContain("cheese");
});

it("does not let a content vote for its own tags", async () => {
  const stored = await recallStored("c1");
  const leftOut = await recallOf({ ...(await inputOf("c1")), excludedId: "c1" });
  for (const found of [stored, leftOut]) {
    const via = found.flatMap(({ paths }) => paths.flatMap((path) => path.via));
    expect(via.map(({ contentId }) => contentId)).not.toContain("c1");
  }
});

it("follows thresholds, caps, weights and the number of candidates", async () => {
  const noWords = { ...settings, weightWordsC2T: 0, weightWordsC2C2T: 0 };
  expect(await recallStored("n1", { ...noWords, deltaC2T: 0.99, deltaC2C: 0.99 })).toEqual([]);
  expect(await recallStored("n1", { ...noWords, capC2T: 1, capC2C2T: 0 })).toHaveLength(1);
  expect(await recallStored("n1", { ...settings, candidates: 2 })).toHaveLength(2);
});
