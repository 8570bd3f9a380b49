import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import type { ImportOptions } from "../../tagging/import/import-files.ts";
import { openTestGraph } from "../support/test-graph.ts";

type TestGraph = Awaited<ReturnType<typeof openTestGraph>>;
type Row = Record<string, unknown>;

let test: TestGraph;
let folder: string;

beforeAll(async () => {
  test = await openTestGraph();
});
beforeEach(async () => {
  await test.clear();
  folder = await mkdtemp(join(tmpdir(), "tagwright-import-"));
  return () => rm(folder, { recursive: true });
});
afterAll(() => test.close());

const TAGS = [
  { id: "graph", name: "Graph databases", aliases: ["graph store"], parents: ["data"] },
  { id: "llm", name: "Language models", description: "Models that write text", parents: ["ai"] },
  { id: "ai", name: "Artificial intelligence" },
];
const HISTORY = [
  { id: "c1", title: "Neo4j in practice", text: "Cypher for everyone", tags: ["graph"] },
  { id: "c2", title: "Prompting", tags: ["llm", "ai"] },
  { id: "c3", title: "Gardening", tags: [] },
  { id: "c4", title: "Not labelled yet" },
];

/** Counts what reaches the encoder. */
function counting(encoder: Encoder): Encoder & { texts: string[] } {
  const texts: string[] = [];
  const encode: Encoder["encode"] = (given, options) => {
    texts.push(...given);
    return encoder.encode(given, options);
  };
  return { name: encoder.name, dimension: encoder.dimension, texts, encode };
}

async function write(name: string, rows: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return path;
}

async function importRows(name: string, rows: readonly unknown[], options: ImportOptions = {}) {
  const path = await write(name, rows);
  const importer = createImporter({ graph: test.graph, encoder: test.encoder });
  const [result] = await importer.importPaths([path], { rejectsFolder: folder, ...options });
  if (!result) throw new Error("nothing was imported");
  return result;
}

async function ask(text: string, params: Row = {}): Promise<Row[]> {
  const anything = z.looseObject({});
  const query = { name: "test", text: `CYPHER 25 ${text}`, mode: "write", params: anything, row: anything } as const;
  return test.graph.many(query, params);
}

const labelsOf = (id: string) =>
  ask(
    `MATCH (:Content {id: $id})-[label:HAS_TAG]->(tag:Tag)
     RETURN tag.id AS tagId, label.origin AS origin, label.confidence AS confidence ORDER BY tagId`,
    { id },
  );
const contentOf = async (id: string) =>
  (await ask("MATCH (c:Content {id: $id}) RETURN properties(c) AS content", { id }))[0]?.["content"] as Row;

describe("the import of tags", () => {
  it("stores names, vectors and broader tags", async () => {
    const result = await importRows("tags.jsonl", TAGS);
    expect(result).toMatchObject({ kind: "tags", read: 3, added: 3, changed: 0, rejected: 0, encoded: 3 });
    const tags = await ask(
      `MATCH (tag:Tag) OPTIONAL MATCH (tag)-[:BROADER]->(parent)
       RETURN tag.id AS id, tag.status AS status, size(tag.embedding) AS size, parent.id AS parent ORDER BY id`,
    );
    const size = test.encoder.dimension;
    expect(tags).toEqual([
      { id: "ai", status: "ACTIVE", size, parent: null },
      { id: "data", status: "GROUP", size: null, parent: null },
      { id: "graph", status: "ACTIVE", size, parent: "data" },
      { id: "llm", status: "ACTIVE", size, parent: "ai" },
    ]);
  });

  it("neither encodes nor writes what has not changed", async () => {
    await importRows("tags.jsonl", TAGS);
    const encoder = counting(test.encoder);
    const importer = createImporter({ graph: test.graph, encoder });
    const [result] = await importer.importPaths([join(folder, "tags.jsonl")]);
    expect(result).toMatchObject({ read: 3, added: 0, changed: 0, unchanged: 3, encoded: 0 });
    expect(encoder.texts).toEqual([]);
  });

  it("makes a group a tag when its row comes, and replaces parents", async () => {
    await importRows("tags.jsonl", TAGS);
    const result = await importRows("tags-2.jsonl", [
      { id: "data", name: "Data" },
      { ...TAGS[0], parents: ["ai"] },
    ]);
    expect(result).toMatchObject({ added: 1, changed: 1, encoded: 1 });
    const rows = await ask(
      "MATCH (tag:Tag {id: 'graph'})-[:BROADER]->(p) MATCH (d:Tag {id: 'data'}) RETURN p.id AS parent, d.status AS status, d.name AS name",
    );
    expect(rows).toEqual([{ parent: "ai", status: "ACTIVE", name: "Data" }]);
  });

  it("keeps the status of a tag that was retired, unless its row says otherwise", async () => {
    await importRows("tags.jsonl", TAGS);
    await ask("MATCH (tag:Tag {id: 'ai'}) SET tag.status = 'DEPRECATED'");
    const status = async () => (await ask("MATCH (t:Tag {id: 'ai'}) RETURN t.status AS status"))[0]?.["status"];
    await importRows("tags.jsonl", [{ id: "ai", name: "AI" }]);
    expect(await status()).toBe("DEPRECATED");
    await importRows("tags.jsonl", [{ id: "ai", name: "AI", deprecated: false }]);
    expect(await status()).toBe("ACTIVE");
  });

  it("forgets the similarities of a tag whose text changed, and only those", async () => {
    await importRows("tags.jsonl", TAGS);
    await importRows("history.jsonl", HISTORY);
    await ask("MATCH (c:Content {id: 'c1'}), (t:Tag) WHERE t.id IN ['ai', 'llm'] MERGE (c)-[:SIMILAR_TO]->(t)");
    await importRows("tags.jsonl", [
      { id: "ai", name: "AI" },
      { ...TAGS[1], parents: [] },
    ]);
    const left = await ask("MATCH (:Content)-[:SIMILAR_TO]->(t) RETURN t.id AS id");
    expect(left).toEqual([{ id: "llm" }]);
  });
});

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
    ["an import without labels", { id: "c1", title: "Neo4j II", tags: ["ai"] }, { withoutLabels: true }],
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
    await importRows("history.jsonl", HISTORY.map((row) => ({ ...row, tags: [] })));
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
      { file: result.file, line: 1, reason: expect.stringContaining('"nothing"') as string, raw: JSON.stringify(rows[0]) },
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
    expect(await ask("MATCH (c)-[:SIMILAR_TO]->(x) RETURN c.id AS c, x.id AS x")).toEqual([{ c: "c2", x: "ai" }]);
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
    const size = test.encoder.dimension;
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
    expect(await importRows("rejections.jsonl", rows)).toMatchObject({ added: 0, unchanged: 1, rejected: 2 });
    const edges = await ask(
      "MATCH (c)-[r:REJECTED_TAG]->(t) RETURN c.id AS c, t.id AS t, r.by AS by, r.reason AS reason, r.at IS NOT NULL AS at",
    );
    expect(edges).toEqual([{ c: "c1", t: "llm", by: "ann", reason: "not about models", at: true }]);
    const again = await importRows("history.jsonl", [{ ...HISTORY[0], tags: ["graph", "llm"] }]);
    expect(again).toMatchObject({ warnings: 1, rejected: 0 });
    expect(await labelsOf("c1")).toMatchObject([{ tagId: "graph" }]);
  });
});

describe("an import as a whole", () => {
  it("takes a folder in the right order and leaves test data out", async () => {
    await write("history.jsonl", HISTORY);
    await write("knowledge.jsonl", [{ id: "k1", kind: "RULE", text: "A rule", about: ["ai"] }]);
    await write("rejected.jsonl", [{ contentId: "c1", tagId: "ai" }]);
    await write("tags.jsonl", TAGS);
    await write("test.jsonl", [{ id: "t1", title: "Held back", tags: ["ai"] }]);
    const notes: string[] = [];
    const importer = createImporter({ graph: test.graph, encoder: test.encoder });
    const results = await importer.importPaths([folder], { note: (text) => notes.push(text) });
    expect(results.map(({ kind, added }) => [kind, added])).toEqual([
      ["tags", 3],
      ["contents", 4],
      ["knowledge", 1],
      ["rejections", 1],
    ]);
    expect(notes).toEqual([expect.stringContaining("test.jsonl")]);
  });

  it("changes nothing in a dry run, which sees what earlier files would add", async () => {
    await write("tags.jsonl", TAGS);
    await write("history.jsonl", [...HISTORY, { id: "c5", title: "Bad", tags: ["nothing"] }]);
    await write("rejected.jsonl", [{ contentId: "c1", tagId: "ai" }]);
    const encoder = counting(test.encoder);
    const importer = createImporter({ graph: test.graph, encoder });
    const results = await importer.importPaths([folder], { dryRun: true, rejectsFolder: folder });
    expect(results.map(({ added, rejected }) => [added, rejected])).toEqual([
      [3, 0],
      [4, 1],
      [1, 0],
    ]);
    expect(encoder.texts).toEqual([]);
    expect(await ask("MATCH (n:Tag|Content) RETURN count(n) AS count")).toEqual([{ count: 0 }]);
  });

  it("keeps whole batches when it is interrupted, and goes on where it stopped", async () => {
    const rows = Array.from({ length: 1_400 }, (_, i) => ({ id: `t${i}`, name: `Tag number ${i}` }));
    const path = await write("tags.jsonl", rows);
    const controller = new AbortController();
    const importer = createImporter({ graph: test.graph, encoder: test.encoder });
    const onProgress = (progress: { rows: number }) => {
      if (progress.rows > 1_000) controller.abort();
    };
    await expect(
      importer.importPaths([path], { signal: controller.signal, onProgress }),
    ).rejects.toMatchObject({ code: "INTERRUPTED", message: expect.stringMatching(/^1,000 rows are in/) as string });
    expect(await ask("MATCH (t:Tag) RETURN count(t) AS count, count(t.embedding) AS vectors")).toEqual([
      { count: 1_000, vectors: 1_000 },
    ]);
    const [result] = await importer.importPaths([path]);
    expect(result).toMatchObject({ added: 400, unchanged: 1_000, encoded: 400 });
  });

  it("writes all of a batch or nothing of it", async () => {
    const broken: Encoder = {
      ...test.encoder,
      encode: (texts) => Promise.resolve(texts.map((_, i) => Array<number>(test.encoder.dimension).fill(i === 1 ? Number.NaN : 0.1))),
    };
    const path = await write("tags.jsonl", TAGS);
    const importer = createImporter({ graph: test.graph, encoder: broken });
    await expect(importer.importPaths([path])).rejects.toMatchObject({ code: "GRAPH_CONTRACT" });
    expect(await ask("MATCH (t:Tag) RETURN count(t) AS count")).toEqual([{ count: 0 }]);
  });

  it("refuses to mix the vectors of two encoders", async () => {
    const path = await write("tags.jsonl", TAGS);
    const importer = createImporter({ graph: test.graph, encoder: { ...test.encoder, name: "other" } });
    await expect(importer.importPaths([path])).rejects.toMatchObject({ code: "ENCODER_MISMATCH" });
  });

  it("imports a SKOS vocabulary and a table of contents", async () => {
    await writeFile(
      join(folder, "thesaurus.ttl"),
      `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
       @prefix : <http://e.org/> .
       :cat a skos:Concept ; skos:prefLabel "Cats"@en, "Katzen"@de ; skos:broader :animal .
       :animal a skos:Concept ; skos:prefLabel "Animals"@en .
       :dog a skos:Concept ; skos:prefLabel "Dogs"@en ; owl:deprecated true .`,
    );
    await writeFile(
      join(folder, "contents.csv"),
      'SKU,Name,Labels\np1,"Cat food, dry",http://e.org/cat|http://e.org/animal\np2,Rope,\n',
    );
    const importer = createImporter({ graph: test.graph, encoder: test.encoder });
    const columns = { id: "SKU", title: "Name", tags: "Labels" };
    await importer.importPaths([folder], { columns });
    expect(await labelsOf("p1")).toMatchObject([{ tagId: "http://e.org/animal" }, { tagId: "http://e.org/cat" }]);
    expect(await ask("MATCH (t:Tag {status: 'DEPRECATED'}) RETURN t.name AS name")).toEqual([{ name: "Dogs" }]);
    expect(await readdir(folder)).toHaveLength(2);
  });
});
