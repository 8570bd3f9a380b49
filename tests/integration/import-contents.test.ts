import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import {
  ask,
  HISTORY,
  importRows,
  labelsOf,
  TAGS,
  testEncoder,
  useImportFixture,
} from "../support/import-fixture.ts";
import type { Row } from "../support/import-fixture.ts";

useImportFixture();

const contentOf = async (id: string) =>
  (await ask("MATCH (c:Content {id: $id}) RETURN properties(c) AS content", { id }))[0]?.[
    "content"
  ] as Row;

describe("the import of contents", () => {
  beforeEach(async () => {
    await importRows("tags.jsonl", TAGS);
  });

  it("stores labels and says which contents are labelled", async () => {
    await importRows("history.jsonl", HISTORY);
    expect(await labelsOf("c2")).toEqual([
      { tagId: "ai", origin: "IMPORT", confidence: null },
      { tagId: "llm", origin: "IMPORT", confidence: null },
    ]);
    const labelled = await ask("MATCH (c:Content) RETURN c.id AS id, c.labelled AS is ORDER BY id");
    expect(labelled.map((row) => row["is"])).toEqual([true, true, false, false]);
  });

  it("removes imported labels that are gone, adopts the model's, leaves a person's", async () => {
    await importRows("history.jsonl", HISTORY);
    await ask(
      `MATCH (c:Content {id: 'c1'}), (ai:Tag {id: 'ai'}), (llm:Tag {id: 'llm'})
       CREATE (c)-[:HAS_TAG {origin: 'MODEL', confidence: 0.9, runId: 'r'}]->(ai)
       CREATE (c)-[:HAS_TAG {origin: 'HUMAN', by: 'ann'}]->(llm)`,
    );
    const result = await importRows("history.jsonl", [{ ...HISTORY[0], tags: ["ai"] }]);
    expect(result).toMatchObject({ changed: 1, encoded: 0 });
    expect(await labelsOf("c1")).toEqual([
      { tagId: "ai", origin: "IMPORT", confidence: null },
      { tagId: "llm", origin: "HUMAN", confidence: null },
    ]);
  });

  it.each([
    ["a row without tags", { id: "c1", title: "Neo4j, second edition" }, {}],
    [
      "an import without labels",
      { id: "c1", title: "Neo4j II", tags: ["ai"] },
      { withoutLabels: true },
    ],
  ])("leaves labels alone for %s", async (_case, row, options) => {
    await importRows("history.jsonl", HISTORY);
    await importRows("contents.jsonl", [row], options);
    expect(await labelsOf("c1")).toMatchObject([{ tagId: "graph", origin: "IMPORT" }]);
    expect(await contentOf("c1")).toMatchObject({ title: row.title, labelled: true });
  });

  it("takes every imported label away for an empty list, and stays labelled by the model", async () => {
    await importRows("history.jsonl", HISTORY);
    await ask(
      "MATCH (c:Content {id: 'c1'}), (t:Tag {id: 'ai'}) CREATE (c)-[:HAS_TAG {origin: 'MODEL'}]->(t)",
    );
    await importRows(
      "history.jsonl",
      HISTORY.map((row) => ({ ...row, tags: [] })),
    );
    expect(await labelsOf("c1")).toMatchObject([{ tagId: "ai", origin: "MODEL" }]);
    expect(await contentOf("c1")).toMatchObject({ labelled: true });
    expect(await contentOf("c2")).toMatchObject({ labelled: false });
  });

  it("refuses labels that are unknown or only a group", async () => {
    const rows = [
      { id: "x1", title: "One", tags: ["graph", "nothing"] },
      { id: "x2", title: "Two", tags: ["data"] },
      { id: "x3", title: "Three", tags: ["graph"] },
    ];
    const result = await importRows("history.jsonl", rows);
    expect(result).toMatchObject({ added: 1, rejected: 2 });
    const lines = (await readFile(result.rejectsFile ?? "", "utf8")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as Row)).toMatchObject([
      {
        file: result.file,
        line: 1,
        reason: expect.stringContaining('"nothing"') as string,
        raw: JSON.stringify(rows[0]),
      },
      { line: 2, reason: expect.stringContaining('"data"') as string },
    ]);
  });

  it("takes contents without their unknown labels when asked, and completes them later", async () => {
    const rows = [{ id: "x1", title: "One", tags: ["graph", "later"] }];
    const first = await importRows("history.jsonl", rows, { skipUnknownTags: true });
    expect(first).toMatchObject({ added: 1, rejected: 0, warnings: 1 });
    expect(await labelsOf("x1")).toMatchObject([{ tagId: "graph" }]);
    await importRows("tags.jsonl", [{ id: "later", name: "Later" }]);
    const second = await importRows("history.jsonl", rows, { skipUnknownTags: true });
    expect(second).toMatchObject({ changed: 1, warnings: 0, encoded: 0 });
    expect(await labelsOf("x1")).toMatchObject([{ tagId: "graph" }, { tagId: "later" }]);
  });

  it("forgets the similarities of a content whose text changed, in both directions", async () => {
    await importRows("history.jsonl", HISTORY);
    await ask(
      `MATCH (a:Content {id: 'c1'}), (b:Content {id: 'c2'}), (t:Tag {id: 'ai'})
       CREATE (a)-[:SIMILAR_TO]->(b), (b)-[:SIMILAR_TO]->(a), (b)-[:SIMILAR_TO]->(t)`,
    );
    await importRows("history.jsonl", [{ ...HISTORY[0], text: "New text" }]);
    expect(await ask("MATCH (c)-[:SIMILAR_TO]->(x) RETURN c.id AS c, x.id AS x")).toEqual([
      { c: "c2", x: "ai" },
    ]);
  });
});

describe("the import of knowledge and rejections", () => {
  beforeEach(async () => {
    await importRows("tags.jsonl", TAGS);
    await importRows("history.jsonl", HISTORY);
  });

  it("stores knowledge about tags and groups", async () => {
    const result = await importRows("knowledge.jsonl", [
      { id: "k1", kind: "RULE", text: "Prefer the narrower tag", about: ["graph", "data"] },
      { id: "k2", kind: "FACT", text: "Ends soon", validUntil: "2027-01-31" },
      { id: "k3", kind: "FACT", text: "About nothing", about: ["nothing"] },
    ]);
    expect(result).toMatchObject({ added: 2, rejected: 1, encoded: 2 });
    const rows = await ask(
      `MATCH (k:Knowledge) RETURN k.id AS id, size(k.embedding) AS size, toString(k.validUntil) AS until,
       COLLECT { MATCH (k)-[:ABOUT]->(t) RETURN t.id ORDER BY t.id } AS about ORDER BY id`,
    );
    const size = testEncoder().dimension;
    expect(rows).toEqual([
      { id: "k1", size, until: null, about: ["data", "graph"] },
      { id: "k2", size, until: "2027-01-31T23:59:59.999Z", about: [] },
    ]);
  });

  it("stores rejections once, refuses contradictions, and keeps refused labels out", async () => {
    const rows = [
      { contentId: "c1", tagId: "llm", reason: "not about models", by: "ann" },
      { contentId: "c1", tagId: "graph" },
      { contentId: "c9", tagId: "graph" },
    ];
    const result = await importRows("rejections.jsonl", rows);
    expect(result).toMatchObject({ kind: "rejections", added: 1, rejected: 2, encoded: 0 });
    expect(await importRows("rejections.jsonl", rows)).toMatchObject({
      added: 0,
      unchanged: 1,
      rejected: 2,
    });
    const edges = await ask(
      "MATCH (c)-[r:REJECTED_TAG]->(t) RETURN c.id AS c, t.id AS t, r.by AS by, r.reason AS reason, r.at IS NOT NULL AS at",
    );
    expect(edges).toEqual([{ c: "c1", t: "llm", by: "ann", reason: "not about models", at: true }]);
    const again = await importRows("history.jsonl", [{ ...HISTORY[0], tags: ["graph", "llm"] }]);
    expect(again).toMatchObject({ warnings: 1, rejected: 0 });
    expect(await labelsOf("c1")).toMatchObject([{ tagId: "graph" }]);
  });
});
