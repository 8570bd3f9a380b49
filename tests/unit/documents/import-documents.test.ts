import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { createGraph } from "../../../graph/graph.ts";
import {
  deleteGonePassages,
  existingTags,
  knowledgeFingerprints,
  upsertKnowledge,
} from "../../../graph/queries/import.ts";
import type { Encoder } from "../../../llm/encoder.ts";
import { createDocumentImporter } from "../../../tagging/documents/import-documents.ts";
import { tempFolder } from "../import/temp-folder.ts";

interface Stored extends Record<string, unknown> {
  readonly id: string;
  readonly text: string;
}

const root = await tempFolder();
let folder = "";
let count = 0;
beforeEach(async () => {
  count += 1;
  folder = join(root, `test-${count}`);
  await mkdir(folder);
});

/** Knowledge in memory, as the four statements of the import see it. */
function open() {
  const stored = new Map<string, Stored>();
  const encoded: string[] = [];
  const graph = createGraph(async (text, params) => {
    const {
      ids = [],
      rows = [],
      idPrefix,
    } = params as {
      ids?: string[];
      rows?: Stored[];
      idPrefix: string;
    };
    if (text === knowledgeFingerprints.text) return ids.flatMap((id) => stored.get(id) ?? []);
    if (text === existingTags.text) {
      return ids.filter((id) => id === "solar").map((id) => ({ id, status: "ACTIVE" }));
    }
    if (text === upsertKnowledge.text) for (const row of rows) stored.set(row.id, row);
    if (text !== deleteGonePassages.text) return [];
    const gone = [...stored.keys()].filter((id) => id.startsWith(idPrefix) && !ids.includes(id));
    for (const id of gone) stored.delete(id);
    return [{ deleted: gone.length }];
  });
  const encode: Encoder["encode"] = async (texts) => {
    encoded.push(...texts);
    return texts.map(() => [1, 0]);
  };
  const importDocuments = createDocumentImporter({
    graph,
    encoder: { name: "fake", dimension: 2, encode },
  });
  return { stored, encoded, importDocuments, texts: () => [...stored.values()].map((k) => k.text) };
}

const write = async (name: string, content: string) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

describe("the import of documents", () => {
  it("stores passages as facts with their source", async () => {
    await write("solar.md", "# Panels\n\nMade of silicon.\n\n# Price\n\nFalls every year.");
    const { importDocuments, stored } = open();
    const results = await importDocuments([folder]);
    expect(results).toEqual([
      {
        document: "solar.md",
        passages: 2,
        added: 2,
        changed: 0,
        unchanged: 0,
        deleted: 0,
        encoded: 2,
      },
    ]);
    const [first] = stored.values();
    expect(first).toMatchObject({
      kind: "FACT",
      text: "Panels: Made of silicon.",
      source: "solar.md: Panels",
      validUntil: null,
      about: [],
      vector: [1, 0],
    });
    expect(first?.id).toMatch(/^doc:solar\.md#[0-9a-f]{16}$/);
  });

  it("keeps kind, validity and tags as they are given", async () => {
    const path = await write("a.txt", "Sand stores heat.");
    const { importDocuments, stored } = open();
    const validUntil = "2027-12-31T23:59:59.999Z";
    await importDocuments([path], { kind: "RULE", validUntil, about: ["solar"] });
    expect([...stored.values()]).toMatchObject([{ kind: "RULE", validUntil, about: ["solar"] }]);
  });

  it("replaces the passages of a document, and encodes only what is new", async () => {
    const world = open();
    const path = await write("a.md", "# A\n\none\n\n# B\n\ntwo\n\n# C\n\nthree");
    await write("a.md.txt", "of another document");
    await world.importDocuments([folder]);
    world.encoded.length = 0;
    await writeFile(path, "# New\n\nzero\n\n# A\n\none\n\n# C\n\nthree");
    const [result] = await world.importDocuments([folder]);
    expect(result).toMatchObject({ passages: 3, added: 1, unchanged: 2, deleted: 1 });
    expect(world.encoded).toEqual(["New: zero"]);
    expect(world.texts().toSorted()).toEqual([
      "A: one",
      "C: three",
      "New: zero",
      "of another document",
    ]);
  });

  it("does not encode again what only moved or is valid for longer", async () => {
    const world = open();
    const path = await write("a.txt", "One.");
    await world.importDocuments([path]);
    world.encoded.length = 0;
    const [result] = await world.importDocuments([path], {
      validUntil: "2099-01-01T00:00:00.000Z",
    });
    expect(result).toMatchObject({ added: 0, changed: 1, encoded: 0, deleted: 0 });
    expect(world.encoded).toEqual([]);
  });

  it("never takes a document whose name begins alike for another's", async () => {
    const world = open();
    await write("a.md", "one");
    await write("a.md#b.md", "two");
    await world.importDocuments([folder]);
    await write("a.md", "three");
    await world.importDocuments([folder]);
    expect(world.texts().toSorted()).toEqual(["three", "two"]);
  });

  it("imports long documents in portions", async () => {
    const rows = Array.from({ length: 450 }, (_, i) => `word${i}`);
    const path = await write("a.csv", ["name", ...rows].join("\n"));
    const progress: number[] = [];
    const { importDocuments, stored } = open();
    await importDocuments([path], { onProgress: ({ passages }) => progress.push(passages) });
    expect(progress).toEqual([200, 400, 450]);
    expect(stored.size).toBe(450);
  });

  it("names a document that cannot be read, keeps its passages, and imports the others", async () => {
    const world = open();
    await write("a.txt", "one");
    await write("b.txt", "two");
    await world.importDocuments([folder]);
    await write("a.txt", "");
    await write("b.txt", "three");
    const results = await world.importDocuments([folder]);
    expect(results).toMatchObject([
      { document: "a.txt", passages: 0, problem: expect.stringContaining("no text") as string },
      { document: "b.txt", added: 1, deleted: 1 },
    ]);
    expect(world.texts().toSorted()).toEqual(["one", "three"]);
  });

  it("refuses tags that are not there before anything is read", async () => {
    const path = await write("a.txt", "one");
    const { importDocuments, stored } = open();
    await expect(importDocuments([path], { about: ["solar", "steam"] })).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: 'Tags that are not in the vocabulary: "steam"',
    });
    expect(stored.size).toBe(0);
  });

  it("stops at a signal, and goes on with the same import", async () => {
    const world = open();
    await write("a.txt", "one");
    await write("b.txt", "two");
    const interrupt = new AbortController();
    const stopped = world.importDocuments([folder], {
      signal: interrupt.signal,
      onProgress: () => interrupt.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(world.texts()).toEqual(["one"]);
    await world.importDocuments([folder]);
    expect(world.texts()).toEqual(["one", "two"]);
    await rm(join(folder, "b.txt"));
  });
});
