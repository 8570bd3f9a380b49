import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Settings } from "../../core/settings.ts";
import { readCypher } from "../../graph/query.ts";
import { stackEnvironment } from "../../local/environment.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { createReviews } from "../../tagging/review/reviews.ts";
import { createRunner } from "../../tagging/run-contents.ts";
import { createTagChanges } from "../../tagging/vocabulary/change-tag.ts";
import { fakeSteps } from "../support/fake-steps.ts";
import { fixedSettings } from "../support/fixed-settings.ts";
import { contents, importRows, newContents, tags } from "../support/small-world.ts";
import { TEST_INSTANCE, testConfig } from "../support/test-config.ts";
import { openTestGraph } from "../support/test-graph.ts";
import type { TestGraph } from "../support/test-graph.ts";

const files = readdirSync(new URL("../../cypher/audit/", import.meta.url)).map((file) =>
  file.replace(/\.cypher$/, ""),
);

interface Answer {
  readonly data: { readonly fields: string[]; readonly values: unknown[][] };
}

/** As Neo4j Browser does: the text and nothing else, over HTTP. */
async function paste(text: string): Promise<Answer> {
  const { user, password, database } = testConfig().neo4j;
  const browser = new URL(stackEnvironment(TEST_INSTANCE, {})["NEO4J_BROWSER_URL"] ?? "");
  const response = await fetch(`${browser.origin}/db/${database}/query/v2`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ statement: text }),
  });
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(202);
  return body as Answer;
}

describe("audit queries, pasted as they are", () => {
  let world: TestGraph;

  beforeAll(async () => {
    world = await openTestGraph();
    const importer = createImporter(world);
    await importRows(importer, {
      tags: [
        ...tags,
        { id: "unused", name: "Quantum chess" },
        { id: "machine", name: "A solar farm in the desert" },
      ],
      contents: [...contents, ...newContents, { id: "n3", title: "Unrelated" }],
    });
    const settings = Settings.parse({ judged: 0 });
    const onlyC2T = {
      weightC2TSentence: 0,
      weightC2C2T: 0,
      weightWordsC2T: 0,
      weightWordsC2C2T: 0,
    };
    const request = { contentIds: ["n1", "n2"], settings };
    const earlier = createRunner(fakeSteps(world, { choose: 4, confidence: 0.6 }));
    await earlier({ ...request, selection: "earlier" });
    const later = createRunner(fakeSteps(world, { choose: 2 }));
    await later({ ...request, settings: { ...settings, ...onlyC2T }, selection: "later" });
    await importRows(importer, {
      contents: [{ ...newContents[0], tags: ["wind"] }],
      rejections: [{ contentId: "n2", tagId: "bread", by: "editor", reason: "not about bread" }],
    });
    const reviews = createReviews({ graph: world.graph, store: fixedSettings() });
    await reviews.save(
      { contentId: "n3", basedOn: 0, accept: [], reject: [{ tagId: "wind" }], add: [] },
      "mara",
    );
    const changes = createTagChanges({ ...world, store: fixedSettings() });
    const edit = { kind: "EDIT", tagId: "unused", aliases: ["Quantum board games"] } as const;
    await changes.change(edit, (await changes.preview(edit)).version, "mara");
  });
  afterAll(() => world.close());

  it.each(files)("%s runs and finds what the graph holds for it", async (file) => {
    const { data } = await paste(readCypher(`audit/${file}`));
    expect(data.fields.length).toBeGreaterThan(0);
    expect(data.values.length, `${file} found nothing`).toBeGreaterThan(0);
  });

  it("finds the contents without tags and what became of them", async () => {
    const { data } = await paste(readCypher("audit/contents-without-tags"));
    expect(data.values.map(([contentId, , outcome]) => [contentId, outcome])).toContainEqual([
      "n3",
      "NEVER TAGGED",
    ]);
  });

  it("finds the tags that only machines gave", async () => {
    const { data } = await paste(readCypher("audit/machine-only-tags"));
    expect(data.values.map(([tagId]) => tagId)).toEqual(["machine"]);
  });

  it("finds where people refused what the model kept", async () => {
    const { data } = await paste(readCypher("audit/disagreement"));
    const rows = data.values.map(([contentId, , tagId, , people]) => [contentId, tagId, people]);
    expect(rows).toContainEqual(["n2", "bread", "people refused it"]);
  });

  it("finds who reviewed how much", async () => {
    const { data } = await paste(readCypher("audit/reviews-by-person"));
    const [by, reviews, contents, accepted, rejected] = data.values[0] ?? [];
    expect([by, reviews, contents, accepted, rejected]).toEqual(["mara", 1, 1, 0, 1]);
  });
});
