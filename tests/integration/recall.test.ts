import { afterAll, beforeAll, expect, it } from "vitest";
import { Settings } from "../../core/settings.ts";
import { getContent } from "../../graph/queries/content.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { linkContents } from "../../tagging/link.ts";
import { recall } from "../../tagging/recall.ts";
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
  await linkContents(world.graph, ["n1", "n2", "c1"], settings);
});
afterAll(() => world.close());

it("finds the tag by both paths, with the contents that it walked through", async () => {
  const [best] = await recall(world.graph, { contentId: "n1" }, settings);
  expect(best).toMatchObject({ tagId: "solar", rank: 1 });
  const paths = Object.fromEntries(best?.paths.map((path) => [path.path, path]) ?? []);
  expect(paths["C2T"]?.score).toBeGreaterThan(0.3);
  expect(paths["C2C2T"]?.via.map(({ contentId }) => contentId).toSorted()).toEqual(["c1", "c3"]);
  expect(paths["C2C2T"]?.via[0]).toMatchObject({ origin: "IMPORT" });
});

it("gives the same candidates and scores for a stored content and for its text", async () => {
  const { embedding } = await world.graph.one(getContent, { contentId: "n1" });
  const stored = await recall(world.graph, { contentId: "n1" }, settings);
  const ofText = await recall(world.graph, { vector: embedding }, settings);
  expect(ofText.map(({ tagId }) => tagId)).toEqual(stored.map(({ tagId }) => tagId));
  stored.forEach(({ recallScore }, i) =>
    expect(ofText[i]?.recallScore).toBeCloseTo(recallScore, 10),
  );
});

it("repeats itself exactly", async () => {
  const first = await recall(world.graph, { contentId: "n2" }, settings);
  expect(await recall(world.graph, { contentId: "n2" }, settings)).toEqual(first);
});

it("never brings a tag that people refused for the content", async () => {
  const found = await recall(world.graph, { contentId: "n2" }, settings);
  expect(found.map(({ tagId }) => tagId)).not.toContain("cheese");
});

it("does not let a content vote for its own tags", async () => {
  const found = await recall(world.graph, { contentId: "c1" }, settings);
  const via = found.flatMap(({ paths }) => paths.flatMap((path) => path.via));
  expect(via.map(({ contentId }) => contentId)).not.toContain("c1");
});

it("follows thresholds, caps and the number of candidates", async () => {
  const strict = { ...settings, deltaC2T: 0.99, deltaC2C: 0.99 };
  expect(await recall(world.graph, { contentId: "n1" }, strict)).toEqual([]);
  const few = { ...settings, capC2T: 1, capC2C2T: 0, candidates: 5 };
  expect(await recall(world.graph, { contentId: "n1" }, few)).toHaveLength(1);
});
