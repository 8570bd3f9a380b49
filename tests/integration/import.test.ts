import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Encoder } from "../../llm/encoder.ts";
import {
  ask,
  countingEncoder,
  HISTORY,
  importerWith,
  importRows,
  labelsOf,
  TAGS,
  testEncoder,
  testFolder,
  useImportFixture,
  writeRows,
} from "../support/import-fixture.ts";

useImportFixture();

const statusOfAi = async () =>
  (await ask("MATCH (tag:Tag {id: 'ai'}) RETURN tag.status AS status"))[0]?.["status"];

describe("the import of tags", () => {
  it("stores names, vectors and broader tags", async () => {
    const result = await importRows("tags.jsonl", TAGS);
    expect(result).toMatchObject({
      kind: "tags",
      read: 3,
      added: 3,
      changed: 0,
      rejected: 0,
      encoded: 3,
    });
    const tags = await ask(
      `MATCH (tag:Tag) OPTIONAL MATCH (tag)-[:BROADER]->(parent)
       RETURN tag.id AS id, tag.status AS status, size(tag.embedding) AS size, parent.id AS parent ORDER BY id`,
    );
    const size = testEncoder().dimension;
    expect(tags).toEqual([
      { id: "ai", status: "ACTIVE", size, parent: null },
      { id: "data", status: "GROUP", size: null, parent: null },
      { id: "graph", status: "ACTIVE", size, parent: "data" },
      { id: "llm", status: "ACTIVE", size, parent: "ai" },
    ]);
  });

  it("neither encodes nor writes what has not changed", async () => {
    await importRows("tags.jsonl", TAGS);
    const encoder = countingEncoder();
    const importer = importerWith(encoder);
    const [result] = await importer.importPaths([join(testFolder(), "tags.jsonl")]);
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
    await importRows("tags.jsonl", [{ id: "ai", name: "AI" }]);
    expect(await statusOfAi()).toBe("DEPRECATED");
    await importRows("tags.jsonl", [{ id: "ai", name: "AI", deprecated: false }]);
    expect(await statusOfAi()).toBe("ACTIVE");
  });

  it("forgets the similarities of a tag whose text changed, and only those", async () => {
    await importRows("tags.jsonl", TAGS);
    await importRows("history.jsonl", HISTORY);
    await ask(
      "MATCH (c:Content {id: 'c1'}), (t:Tag) WHERE t.id IN ['ai', 'llm'] MERGE (c)-[:SIMILAR_TO]->(t)",
    );
    await importRows("tags.jsonl", [
      { id: "ai", name: "AI" },
      { ...TAGS[1], parents: [] },
    ]);
    const left = await ask("MATCH (:Content)-[:SIMILAR_TO]->(t) RETURN t.id AS id");
    expect(left).toEqual([{ id: "llm" }]);
  });
});

describe("an import as a whole", () => {
  it("takes a folder in the right order and leaves test data out", async () => {
    await writeRows("history.jsonl", HISTORY);
    await writeRows("knowledge.jsonl", [{ id: "k1", kind: "RULE", text: "A rule", about: ["ai"] }]);
    await writeRows("rejected.jsonl", [{ contentId: "c1", tagId: "ai" }]);
    await writeRows("tags.jsonl", TAGS);
    await writeRows("test.jsonl", [{ id: "t1", title: "Held back", tags: ["ai"] }]);
    const notes: string[] = [];
    const importer = importerWith();
    const results = await importer.importPaths([testFolder()], {
      note: (text) => notes.push(text),
    });
    expect(results.map(({ kind, added }) => [kind, added])).toEqual([
      ["tags", 3],
      ["contents", 4],
      ["knowledge", 1],
      ["rejections", 1],
    ]);
    expect(notes).toEqual([expect.stringContaining("test.jsonl")]);
  });

  it("changes nothing in a dry run, which sees what earlier files would add", async () => {
    await writeRows("tags.jsonl", TAGS);
    await writeRows("history.jsonl", [...HISTORY, { id: "c5", title: "Bad", tags: ["nothing"] }]);
    await writeRows("rejected.jsonl", [{ contentId: "c1", tagId: "ai" }]);
    const encoder = countingEncoder();
    const importer = importerWith(encoder);
    const results = await importer.importPaths([testFolder()], {
      dryRun: true,
      rejectsFolder: testFolder(),
    });
    expect(results.map(({ added, rejected }) => [added, rejected])).toEqual([
      [3, 0],
      [4, 1],
      [1, 0],
    ]);
    expect(encoder.texts).toEqual([]);
    expect(await ask("MATCH (n:Tag|Content) RETURN count(n) AS count")).toEqual([{ count: 0 }]);
  });

  it("keeps whole batches when it is interrupted, and goes on where it stopped", async () => {
    const rows = Array.from({ length: 1_400 }, (_, i) => ({
      id: `t${i}`,
      name: `Tag number ${i}`,
    }));
    const path = await writeRows("tags.jsonl", rows);
    const controller = new AbortController();
    const importer = importerWith();
    const onProgress = (progress: { rows: number }) => {
      if (progress.rows >= 1_000) controller.abort();
    };
    await expect(
      importer.importPaths([path], { signal: controller.signal, onProgress }),
    ).rejects.toMatchObject({
      code: "INTERRUPTED",
      message: expect.stringMatching(/^1,000 rows are in/) as string,
    });
    expect(
      await ask("MATCH (t:Tag) RETURN count(t) AS count, count(t.embedding) AS vectors"),
    ).toEqual([{ count: 1_000, vectors: 1_000 }]);
    const [result] = await importer.importPaths([path]);
    expect(result).toMatchObject({ added: 400, unchanged: 1_000, encoded: 400 });
  });

  it("writes all of a batch or nothing of it", async () => {
    const broken: Encoder = {
      ...testEncoder(),
      encode: (texts) =>
        Promise.resolve(
          texts.map((_, i) =>
            Array<number>(testEncoder().dimension).fill(i === 1 ? Number.NaN : 0.1),
          ),
        ),
    };
    const path = await writeRows("tags.jsonl", TAGS);
    const importer = importerWith(broken);
    await expect(importer.importPaths([path])).rejects.toMatchObject({ code: "GRAPH_CONTRACT" });
    expect(await ask("MATCH (t:Tag) RETURN count(t) AS count")).toEqual([{ count: 0 }]);
  });

  it("refuses to mix the vectors of two encoders", async () => {
    const path = await writeRows("tags.jsonl", TAGS);
    const importer = importerWith({ ...testEncoder(), name: "other" });
    await expect(importer.importPaths([path])).rejects.toMatchObject({ code: "ENCODER_MISMATCH" });
  });

  it("imports a SKOS vocabulary and a table of contents", async () => {
    await writeFile(
      join(testFolder(), "thesaurus.ttl"),
      `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
       @prefix : <http://e.org/> .
       :cat a skos:Concept ; skos:prefLabel "Cats"@en, "Katzen"@de ; skos:broader :animal .
       :animal a skos:Concept ; skos:prefLabel "Animals"@en .
       :dog a skos:Concept ; skos:prefLabel "Dogs"@en ; owl:deprecated true .`,
    );
    await writeFile(
      join(testFolder(), "contents.csv"),
      'SKU,Name,Labels\np1,"Cat food, dry",http://e.org/cat|http://e.org/animal\np2,Rope,\n',
    );
    const importer = importerWith();
    const columns = { id: "SKU", title: "Name", tags: "Labels" };
    await importer.importPaths([testFolder()], { columns });
    expect(await labelsOf("p1")).toMatchObject([
      { tagId: "http://e.org/animal" },
      { tagId: "http://e.org/cat" },
    ]);
    expect(await ask("MATCH (t:Tag {status: 'DEPRECATED'}) RETURN t.name AS name")).toEqual([
      { name: "Dogs" },
    ]);
    expect(await readdir(testFolder())).toHaveLength(2);
  });
});
