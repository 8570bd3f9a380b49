import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Settings } from "../../core/settings.ts";
import { createDocumentImporter } from "../../tagging/documents/import-documents.ts";
import { createExplain } from "../../tagging/explain.ts";
import { gatherKnowledge } from "../../tagging/knowledge.ts";
import { createRunner } from "../../tagging/run-contents.ts";
import type { RunDeps } from "../../tagging/run-contents.ts";
import { fakeSteps } from "../support/fake-steps.ts";
import {
  ask,
  countingEncoder,
  HISTORY,
  importRows,
  TAGS,
  testEncoder,
  testFolder,
  testGraph,
  useImportFixture,
} from "../support/import-fixture.ts";

useImportFixture();

const settings = Settings.parse({});
const stored = () =>
  ask(
    `MATCH (k:Knowledge) OPTIONAL MATCH (k)-[:ABOUT]->(tag:Tag)
     RETURN k.text AS text, k.kind AS kind, k.source AS source, size(k.embedding) AS size, tag.id AS about ORDER BY text`,
  );

async function write(name: string, text: string): Promise<string> {
  const path = join(testFolder(), name);
  await writeFile(path, text);
  return path;
}

/** Segments for a content that is like the text, with the language models as the one candidate. */
async function segmentsFor(text: string) {
  const [vector = []] = await testEncoder().encode([text]);
  const candidate = { tagId: "llm", name: "Language models", paths: [] };
  const found = { candidates: [candidate] as never, vector };
  return (await gatherKnowledge(testGraph(), found, settings)).segments;
}

describe("the import of documents", () => {
  it("stores passages with vector, source and tags, and replaces those of the same document", async () => {
    await importRows("tags.jsonl", TAGS);
    const encoder = countingEncoder();
    const importDocuments = createDocumentImporter({ graph: testGraph(), encoder });
    const path = await write(
      "a.md",
      "# Models\n\nThey write text.\n\n# Prompts\n\nTell what to do.",
    );
    const about = ["llm"];
    await importDocuments([path], { kind: "RULE", about });
    const size = encoder.dimension;
    expect(await stored()).toEqual([
      {
        text: "Models: They write text.",
        kind: "RULE",
        source: "a.md: Models",
        size,
        about: "llm",
      },
      {
        text: "Prompts: Tell what to do.",
        kind: "RULE",
        source: "a.md: Prompts",
        size,
        about: "llm",
      },
    ]);
    await writeFile(
      path,
      `${await readFile(path, "utf8")}\n\n# More\n\nNew.`.replace("They", "Some"),
    );
    encoder.texts.length = 0;
    const [result] = await importDocuments([path], { kind: "RULE", about });
    expect(result).toMatchObject({ passages: 3, added: 2, unchanged: 1, deleted: 1 });
    expect(encoder.texts).toEqual(["Models: Some write text.", "More: New."]);
    expect((await stored()).map(({ text }) => text)).toEqual([
      "Models: Some write text.",
      "More: New.",
      "Prompts: Tell what to do.",
    ]);
  });

  it("leaves knowledge of other documents and of rows alone", async () => {
    await importRows("tags.jsonl", TAGS);
    await importRows("knowledge.jsonl", [{ id: "k1", kind: "RULE", text: "A rule" }]);
    const importDocuments = createDocumentImporter({ graph: testGraph(), encoder: testEncoder() });
    await importDocuments([await write("a.txt", "one"), await write("b.txt", "two")]);
    await importDocuments([await write("a.txt", "three")]);
    expect((await stored()).map(({ text }) => text)).toEqual(["A rule", "three", "two"]);
  });
});

describe("expired knowledge", () => {
  it("is left out of prompts, whether it is about a candidate or not", async () => {
    await importRows("tags.jsonl", TAGS);
    const row = { kind: "FACT", text: "Models write text" };
    await importRows("knowledge.jsonl", [
      { ...row, id: "general", validUntil: "2099-01-01" },
      { ...row, id: "general-over", validUntil: "2020-01-01" },
      { ...row, id: "about", about: ["llm"] },
      { ...row, id: "about-over", about: ["llm"], validUntil: "2020-01-01T00:00:00Z" },
    ]);
    const segments = await segmentsFor("Models write text");
    expect(segments.map(({ knowledgeId }) => knowledgeId).toSorted()).toEqual(["about", "general"]);
  });
});

describe("what a prompt showed", () => {
  const run = (change: Partial<RunDeps>) =>
    createRunner({ ...fakeSteps({ graph: testGraph(), encoder: testEncoder() }), ...change })({
      selection: "test",
      contentIds: ["c4"],
      settings,
    });

  it("is kept with its source, also when the knowledge is gone, and facts from the web with it", async () => {
    await importRows("tags.jsonl", TAGS);
    await importRows("history.jsonl", HISTORY);
    const importDocuments = createDocumentImporter({ graph: testGraph(), encoder: testEncoder() });
    await importDocuments([await write("a.txt", "Nothing is labelled at first.")]);
    await run({
      findFacts: async () => [
        { knowledgeId: null, kind: "FACT", text: "From the web.", source: "https://a.org/x" },
      ],
    });
    await importDocuments([await write("a.txt", "Something else.")]);
    const { segments } = await createExplain(testGraph())("c4");
    expect(segments).toEqual([
      {
        knowledgeId: expect.stringMatching(/^doc:a\.txt#/) as string,
        kind: "FACT",
        text: "Nothing is labelled at first.",
        source: "a.txt: passage 1",
      },
      { knowledgeId: null, kind: "FACT", text: "From the web.", source: "https://a.org/x" },
    ]);
  });

  it("is found by its ids in runs that kept nothing else", async () => {
    await importRows("tags.jsonl", TAGS);
    await importRows("history.jsonl", HISTORY);
    await importRows("knowledge.jsonl", [{ id: "k1", kind: "RULE", text: "A rule" }]);
    await run({});
    await ask(
      "MATCH ()-[done:TAGGED]->() REMOVE done.citedKinds, done.citedTexts, done.citedSources",
    );
    const { segments } = await createExplain(testGraph())("c4");
    expect(segments).toEqual([{ knowledgeId: "k1", kind: "RULE", text: "A rule", source: null }]);
  });
});
