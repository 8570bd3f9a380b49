import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NEW, openCatalog, PAGE, TAG, walk } from "../support/catalog-fixture.ts";
import type { Catalog } from "../support/catalog-fixture.ts";
import { importRows } from "../support/small-world.ts";

const SAVE = `mutation ($input: KnowledgeInput!) { saveKnowledge(input: $input) {
  ok knowledge { id kind text source validUntil isExpired about { tagId name } }
  error { code message inputErrors { field } }
} }`;

let api: Catalog;
beforeAll(async () => {
  api = await openCatalog();
});
afterAll(() => api.close());

const answer = (query: string, variables?: object) => api.answer(query, variables);

describe("knowledge", () => {
  it("is written, shown in prompts at once, changed and taken away", async () => {
    const text = "Electric ferries are counted as public transport by the harbour office.";
    const { saveKnowledge } = await answer(SAVE, {
      input: {
        kind: "RULE",
        text,
        source: "desk",
        validUntil: "2099-12-31",
        aboutTagIds: ["farming"],
      },
    });
    const { id } = saveKnowledge.knowledge;
    expect(saveKnowledge.knowledge).toMatchObject({
      kind: "RULE",
      text,
      source: "desk",
      validUntil: "2099-12-31T23:59:59.999Z",
      isExpired: false,
      about: [{ tagId: "farming" }],
    });
    const unbound = await answer(SAVE, { input: { id, kind: "FACT", text } });
    expect(unbound.saveKnowledge.knowledge).toEqual({
      id,
      kind: "FACT",
      text,
      source: null,
      validUntil: null,
      isExpired: false,
      about: [],
    });
    const suggest = `{ suggest(input: { title: "Electric ferries and the harbour office" }) { segmentIds } }`;
    await expect
      .poll(async () => (await answer(suggest)).suggest.segmentIds, { timeout: 20_000 })
      .toContain(id);
    const { tag } = await answer(`{ tag(id: "farming") { knowledge { id } } }`);
    expect(tag.knowledge.map((one: { id: string }) => one.id)).not.toContain(id);
    const remove = `mutation ($id: ID!) { deleteKnowledge(id: $id) { ok error { code } } }`;
    expect((await answer(remove, { id })).deleteKnowledge).toEqual({ ok: true, error: null });
    expect((await answer(remove, { id })).deleteKnowledge).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
  });

  it("is left as it is by an import of the same row", async () => {
    const row = { id: "k-own", kind: "FACT", text: "Owls hunt at night.", about: ["farming"] };
    await importRows(api.app.importer, { knowledge: [row] });
    const { about, ...rest } = row;
    const { saveKnowledge } = await answer(SAVE, { input: { ...rest, aboutTagIds: about } });
    expect(saveKnowledge.ok).toBe(true);
    const file = join(api.folder, "knowledge.jsonl");
    await writeFile(file, JSON.stringify(row));
    const [again] = await api.app.importer.importPaths([file], { rejectsFolder: api.folder });
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1, encoded: 0 });
  });

  it("is listed by kind, tag, words and whether it has expired", async () => {
    await importRows(api.app.importer, {
      knowledge: [{ id: "k-old", kind: "RULE", text: "Old owls.", validUntil: "2020-01-01" }],
    });
    const query = `query ($first: Int!, $after: String, $filter: KnowledgeFilter) {
      knowledge(first: $first, after: $after, filter: $filter) { edges { cursor node { id } } ${PAGE} }
    }`;
    const list = (filter: object, first = 100) =>
      walk(async (page) => (await answer(query, { ...page, filter })).knowledge, first);
    const all = await list({});
    expect(await list({}, 2)).toEqual(all);
    expect(await list({ expired: true })).toEqual(["k-old"]);
    expect(await list({ text: "owl" })).toEqual(["k-old", "k-own"]);
    expect(await list({ text: "owl", kind: "FACT" })).toEqual(["k-own"]);
    expect(await list({ tagId: "farming" })).toContain("k-own");
    expect(await list({ tagId: "farming" })).not.toContain("k-old");
  });

  it.each([
    [{ kind: "FACT", text: " " }, "BAD_INPUT", ["input.text"]],
    [{ kind: "FACT", text: "x", validUntil: "soon" }, "BAD_INPUT", ["input.validUntil"]],
    [{ kind: "FACT", text: "x", aboutTagIds: ["no-such"] }, "BAD_INPUT", ["aboutTagIds"]],
    [{ id: "no-such", kind: "FACT", text: "x" }, "NOT_FOUND", []],
  ])("is refused: %j", async (input, code, fields) => {
    const { saveKnowledge } = await answer(SAVE, { input });
    expect(saveKnowledge).toMatchObject({ ok: false, knowledge: null, error: { code } });
    const named = saveKnowledge.error.inputErrors.map(({ field }: { field: string }) => field);
    expect(named).toEqual(fields);
  });
});

describe("runs", () => {
  it("tell what they changed", async () => {
    const query = `query ($id: ID!, $first: Int!, $after: String) { run(id: $id) {
      id isShadow encoder settings contents outcomes { tagged noTag failed }
      changes(first: $first, after: $after) {
        edges { cursor node { id: content { id } added { tagId } dropped { tagId } kept { tagId } outcome } } ${PAGE}
      }
    } }`;
    const { run } = await answer(query, { id: api.runId, first: 4 });
    expect(run).toMatchObject({
      id: api.runId,
      isShadow: false,
      contents: NEW.length,
      outcomes: { tagged: NEW.length, noTag: 0, failed: 0 },
    });
    expect(JSON.parse(run.settings).candidates).toBe(20);
    expect(run.changes.edges).toHaveLength(4);
    expect(run.changes.edges[0].node).toMatchObject({ outcome: "TAGGED", dropped: [], kept: [] });
    expect(run.changes.edges[0].node.added).toHaveLength(1);
    const rest = await answer(query, {
      id: api.runId,
      first: 4,
      after: run.changes.pageInfo.endCursor,
    });
    expect(rest.run.changes.edges).toHaveLength(2);
    expect((await answer(`{ run(id: "no-such") { id } }`)).run).toBeNull();

    // What the others were given in the first run votes in the second, which may find another tag; the third changes nothing.
    const tagAgain = async () => (await answer(TAG, { ids: [NEW[0]] })).tagContents.runId;
    const [second, third] = [await tagAgain(), await tagAgain()];
    const { run: again } = await answer(query, { id: third, first: 1 });
    expect(again.changes.edges[0].node).toMatchObject({ added: [], dropped: [] });
    expect(again.changes.edges[0].node.kept).toHaveLength(1);
    const ids = await walk(
      async (page) =>
        (
          await answer(
            `query ($first: Int!, $after: String) { runs(first: $first, after: $after) { edges { cursor node { id } } ${PAGE} } }`,
            page,
          )
        ).runs,
      1,
    );
    expect(ids).toEqual([third, second, api.runId]);
  });
});
