import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { tagImpact, writeTagChange } from "../../graph/queries/vocabulary.ts";
import { openReviews } from "../support/review-fixture.ts";
import type { Reviews } from "../support/review-fixture.ts";
import { importRows } from "../support/small-world.ts";

const BY = "API_KEY";
const PREVIEW = `query ($change: TagChangeInput!) { tagChangePreview(change: $change) {
  version description contents importedTags machineTags humanTags rejections knowledge narrower
  sampleContents { id } warnings error { code message inputErrors { field message } }
} }`;
const CHANGE = `mutation ($change: TagChangeInput!, $basedOn: String!) { changeTag(change: $change, basedOn: $basedOn) {
  ok tag { id name aliases status } error { code inputErrors { field } }
} }`;
const SETUP = `
  UNWIND [
    ['m-1', 'old', 'HUMAN', null], ['m-2', 'old', 'MODEL', null], ['m-3', 'old', 'HUMAN', 'MODEL'],
    ['m-4', 'old', 'MODEL', 'HUMAN'], ['m-5', 'old', 'IMPORT', 'REFUSED'], ['m-6', 'REFUSED', null, 'MODEL'],
    ['m-7', 'REFUSED', null, 'HUMAN'], ['m-8', 'REFUSED', null, null]
  ] AS row
  MATCH (from:Tag {id: $from}), (into:Tag {id: $into}), (any:Content {id: 'n-001'})
  CREATE (content:Content:Labelled {id: $from + row[0], title: row[0], labelled: true, embedding: any.embedding})
  FOREACH (_ IN CASE WHEN row[1] = 'old' THEN [1] ELSE [] END |
    CREATE (content)-[:HAS_TAG {origin: row[2], by: 'mara', at: datetime('2026-01-02T03:04:05Z'), runId: CASE row[2] WHEN 'MODEL' THEN 'r' END}]->(from))
  FOREACH (_ IN CASE WHEN row[1] = 'REFUSED' THEN [1] ELSE [] END |
    CREATE (content)-[:REJECTED_TAG {by: 'mara', at: datetime('2026-01-02T03:04:05Z'), reason: 'no'}]->(from))
  FOREACH (_ IN CASE WHEN row[3] IN ['MODEL', 'HUMAN'] THEN [1] ELSE [] END |
    CREATE (content)-[:HAS_TAG {origin: row[3], by: 'otto', at: datetime('2026-01-01T00:00:00Z')}]->(into))
  FOREACH (_ IN CASE WHEN row[3] = 'REFUSED' THEN [1] ELSE [] END |
    CREATE (content)-[:REJECTED_TAG {by: 'otto', at: datetime('2026-01-01T00:00:00Z')}]->(into))`;
const anything = z.looseObject({});

let world: Reviews;
let count = 0;
beforeAll(async () => {
  world = await openReviews();
});
afterAll(() => world.close());

const answer = async (query: string, variables: object) => {
  const { data, errors } = await world.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const preview = async (change: object) => (await answer(PREVIEW, { change })).tagChangePreview;
const changeOn = async (change: object, basedOn: string) =>
  (await answer(CHANGE, { change, basedOn })).changeTag;
const doChange = async (change: object) => changeOn(change, (await preview(change)).version);
const tag = async (id: string) =>
  (
    await answer(
      `query ($id: ID!) { tag(id: $id) { name aliases status contentCount broader { tagId } } }`,
      { id },
    )
  ).tag;

/** Two tags of their own for each test. */
async function twoTags(more: object = {}) {
  count += 1;
  const [from, into] = [`from-${count}`, `into-${count}`];
  await importRows(world.app.importer, {
    tags: [
      { id: from, name: `Zeppelin number ${count}`, aliases: ["blimp"], ...more },
      { id: into, name: `Airship number ${count}` },
    ],
  });
  return { from, into, merge: { merge: { fromTagId: from, intoTagId: into } } };
}

async function verdicts(tagId: string) {
  return world.run(
    `MATCH (c:Content)-[e:HAS_TAG|REJECTED_TAG]->(:Tag {id: $tagId})
     RETURN right(c.id, 3) AS id, type(e) AS type, e.origin AS origin, e.by AS by, toString(e.at) AS at ORDER BY id, type`,
    anything,
    { tagId },
  );
}

const changes = async (tagId: string) =>
  await world.run(
    `MATCH (c:TagChange {tagId: $tagId}) RETURN c.kind AS kind, c.by AS by, c.contents AS contents ORDER BY c.at`,
    anything,
    { tagId },
  );

describe("a rename", () => {
  it("keeps the old name as an alias, renews the vector and is recorded", async () => {
    const { from } = await twoTags();
    const rename = { rename: { tagId: from, name: "Rigid airship" } };
    const vectorOf = () =>
      world.run(
        `MATCH (t:Tag {id: $from}) RETURN t.embedding AS vector, t.textHash AS hash`,
        anything,
        { from },
      );
    const before = await vectorOf();
    await world.run(
      `MATCH (t:Tag {id: $from}), (c:Content {id: 'n-001'}) CREATE (c)-[:SIMILAR_TO {cosine: 0.5}]->(t)`,
      anything,
      { from },
    );
    expect(await doChange(rename)).toMatchObject({
      ok: true,
      tag: { name: "Rigid airship", aliases: [`Zeppelin number ${count}`, "blimp"] },
    });
    const after = await vectorOf();
    expect(after[0]?.["hash"]).not.toBe(before[0]?.["hash"]);
    expect(after[0]?.["vector"]).not.toEqual(before[0]?.["vector"]);
    const edges = await world.run(
      `MATCH (:Content)-[s:SIMILAR_TO]->(:Tag {id: $from}) RETURN count(s) AS edges`,
      anything,
      { from },
    );
    expect(edges).toEqual([{ edges: 0 }]);
    expect(await changes(from)).toEqual([{ kind: "RENAME", by: BY, contents: 0 }]);
  });

  it("leaves what an import of the same words calls unchanged", async () => {
    const { from } = await twoTags();
    await doChange({ rename: { tagId: from, name: "Rigid airship" } });
    const words = `MATCH (t:Tag {id: $from}) RETURN t.fingerprint AS fingerprint`;
    const before = await world.run(words, anything, { from });
    const row = { id: from, name: "Rigid airship", aliases: [`Zeppelin number ${count}`, "blimp"] };
    await world.run(`MATCH (t:Tag {id: $from}) SET t.untouched = t.fingerprint`, anything, {
      from,
    });
    await importRows(world.app.importer, { tags: [row] });
    expect(await world.run(words, anything, { from })).toEqual(before);
  });

  it("warns of another tag with the name", async () => {
    const { from, into } = await twoTags();
    const { warnings } = await preview({
      rename: { tagId: from, name: `airship-number ${count}` },
    });
    expect(warnings).toEqual([expect.stringContaining(into)]);
  });
});

describe("a merge", () => {
  it("moves what people said as theirs, and an explicit verdict on the target wins", async () => {
    const { from, into, merge } = await twoTags();
    await world.run(SETUP, anything, { from, into });
    const told = await preview(merge);
    expect(told).toMatchObject({
      contents: 5,
      importedTags: 1,
      machineTags: 2,
      humanTags: 2,
      rejections: 3,
      error: null,
    });
    expect(told.sampleContents).toHaveLength(5);
    expect(told.warnings).toEqual([
      expect.stringContaining("2 contents carry both"),
      expect.stringContaining("1 contents carry"),
      expect.stringContaining("2 contents carry"),
    ]);
    expect(await changeOn(merge, told.version)).toMatchObject({
      ok: true,
      tag: { id: into, aliases: [`Zeppelin number ${count}`, "blimp"] },
    });
    const [maras, ottos] = [
      { by: "mara", at: "2026-01-02T03:04:05Z" },
      { by: "otto", at: "2026-01-01T00:00:00Z" },
    ];
    expect(await verdicts(into)).toEqual([
      { id: "m-1", type: "HAS_TAG", origin: "HUMAN", ...maras },
      { id: "m-2", type: "HAS_TAG", origin: "MODEL", ...maras },
      { id: "m-3", type: "HAS_TAG", origin: "HUMAN", ...maras },
      { id: "m-4", type: "HAS_TAG", origin: "HUMAN", ...ottos },
      { id: "m-5", type: "REJECTED_TAG", origin: null, ...ottos },
      { id: "m-6", type: "REJECTED_TAG", origin: null, ...maras },
      { id: "m-7", type: "HAS_TAG", origin: "HUMAN", ...ottos },
      { id: "m-8", type: "REJECTED_TAG", origin: null, ...maras },
    ]);
    expect(await verdicts(from)).toEqual([]);
    expect(await tag(from)).toMatchObject({ status: "DEPRECATED", contentCount: 0 });
    const labelled = await world.run(
      `MATCH (c:Content) WHERE c.id STARTS WITH $from AND c.labelled <> EXISTS { (c)-[:HAS_TAG]->() } RETURN c.id AS id`,
      anything,
      { from },
    );
    expect(labelled).toEqual([]);
  });

  it("moves the tags around it without making a cycle", async () => {
    const { from, into, merge } = await twoTags();
    await importRows(world.app.importer, {
      tags: [
        { id: `top-${count}`, name: "Top" },
        { id: `below-${count}`, name: "Below", parents: [from] },
        { id: `between-${count}`, name: "Between", parents: [from] },
        { id: into, name: `Airship number ${count}`, parents: [`between-${count}`] },
        { id: from, name: `Zeppelin number ${count}`, parents: [`top-${count}`] },
      ],
    });
    const told = await preview(merge);
    expect(told).toMatchObject({ narrower: 2 });
    expect(told.warnings).toEqual([expect.stringContaining(`between-${count}`)]);
    expect(await changeOn(merge, told.version)).toMatchObject({ ok: true });
    const above = async (id: string) =>
      (await tag(id)).broader.map(({ tagId }: { tagId: string }) => tagId);
    expect(await above(into)).toEqual([`between-${count}`, `top-${count}`]);
    expect(await above(`below-${count}`)).toEqual([into]);
    expect(await above(`between-${count}`)).toEqual([]);
    expect(await above(from)).toEqual([]);
  });

  it("can be done again, and then moves only what has come since", async () => {
    const { from, into, merge } = await twoTags();
    await world.run(SETUP, anything, { from, into });
    const { version } = await preview(merge);
    expect(await changeOn(merge, version)).toMatchObject({ ok: true });
    const moved = await verdicts(into);
    expect(await changeOn(merge, version)).toMatchObject({
      ok: false,
      error: { code: "CONFLICT" },
    });
    expect(await preview(merge)).toMatchObject({ contents: 0, rejections: 0 });
    expect(await doChange(merge)).toMatchObject({ ok: true, tag: { id: into } });
    expect(await verdicts(into)).toEqual(moved);
  });

  it("is undone by nothing half: a failure leaves all as it was", async () => {
    const { from, into, merge } = await twoTags();
    await world.run(SETUP, anything, { from, into });
    const changeId = randomUUID();
    await world.run(`CREATE (:TagChange {id: $changeId})`, anything, { changeId });
    const before = [await verdicts(from), await verdicts(into), await preview(merge)];
    const impact = await world.graph.one(tagImpact, { tagId: from, otherId: into });
    const row = {
      tagId: into,
      name: "x",
      aliases: [],
      description: null,
      textHash: "x",
      fingerprint: "x",
      vector: null,
    };
    const written = world.graph.many(writeTagChange, {
      ...impact,
      changeId,
      kind: "MERGE",
      tagId: from,
      otherId: into,
      rows: [row],
      by: "x",
      description: "x",
      before: "[]",
      warnings: [],
    });
    await expect(written).rejects.toMatchObject({ code: "CONFLICT" });
    expect([await verdicts(from), await verdicts(into), await preview(merge)]).toEqual(before);
  });

  it("is followed by a later import of the old label", async () => {
    const { from, into, merge } = await twoTags();
    const content = { id: `import-${count}`, title: "Over the sea", tags: [from] };
    await importRows(world.app.importer, { contents: [content] });
    await doChange(merge);
    await importRows(world.app.importer, {
      contents: [{ ...content, title: "Over the wide sea" }],
    });
    expect(await verdicts(into)).toMatchObject([{ type: "HAS_TAG", origin: "IMPORT" }]);
    expect(await verdicts(from)).toEqual([]);
  });

  it("is followed by undoing a run", async () => {
    const { into } = await twoTags();
    const earlier = await world.tag(["n-019"]);
    const [kept = ""] = await world.candidatesOf("n-019");
    const later = await world.tag(["n-019"]);
    const merge = { merge: { fromTagId: kept, intoTagId: into } };
    expect(await doChange(merge)).toMatchObject({ ok: true });
    const labels = async () =>
      (await answer(`{ content(id: "n-019") { tags { tagId origin runId } } }`, {})).content.tags;
    expect(await labels()).toEqual([{ tagId: into, origin: "MODEL", runId: later }]);
    await answer(`mutation { undoRun(runId: "${later}") { ok } }`, {});
    expect(await labels()).toEqual([{ tagId: into, origin: "MODEL", runId: earlier }]);
    await answer(`mutation { undoRun(runId: "${earlier}") { ok } }`, {});
    expect(await labels()).toEqual([]);
  });
});

describe("changes at the same time", () => {
  it("that rest on the same preview: one is made", async () => {
    const { from, into, merge } = await twoTags();
    await world.run(SETUP, anything, { from, into });
    const rename = { rename: { tagId: from, name: "Dirigible" } };
    const [merging, renaming] = [await preview(merge), await preview(rename)];
    const told = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        i % 2 === 0 ? changeOn(merge, merging.version) : changeOn(rename, renaming.version),
      ),
    );
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = told
      .filter(({ ok }) => !ok)
      .map(({ error }) => [error.code, error.inputErrors[0].field]);
    expect(refused).toEqual(Array(7).fill(["CONFLICT", "basedOn"]));
    expect(await changes(from)).toHaveLength(1);
  });

  it("as a review that gives the tag: the preview no longer holds", async () => {
    const { from } = await twoTags();
    const deprecate = { deprecate: { tagId: from } };
    const { version } = await preview(deprecate);
    expect(await world.review({ contentId: "n-013", basedOn: "0", add: [from] })).toMatchObject({
      ok: true,
    });
    expect(await changeOn(deprecate, version)).toMatchObject({
      ok: false,
      error: { code: "CONFLICT" },
    });
    expect(await tag(from)).toMatchObject({ status: "ACTIVE" });
  });
});

describe("a deprecation", () => {
  it("leaves the labels, and can be taken back", async () => {
    const { from, into } = await twoTags();
    await importRows(world.app.importer, {
      contents: [{ id: `dep-${count}`, title: "x", tags: [from] }],
      tags: [{ id: `child-${count}`, name: "Child", parents: [from] }],
    });
    const change = { deprecate: { tagId: from, replacedById: into } };
    expect((await preview(change)).warnings).toEqual([expect.stringContaining("1 active tags")]);
    expect(await doChange(change)).toMatchObject({ ok: true, tag: { status: "DEPRECATED" } });
    expect(await tag(from)).toMatchObject({ contentCount: 1 });
    expect(await doChange({ restore: { tagId: from } })).toMatchObject({
      ok: true,
      tag: { status: "ACTIVE" },
    });
    expect((await changes(from)).map(({ kind }) => kind)).toEqual(["DEPRECATE", "RESTORE"]);
  });
});

describe("a refused change", () => {
  it.each([
    ["no tag", { rename: { tagId: "nobody", name: "x" } }, "NOT_FOUND", "change.rename.tagId"],
    [
      "no target",
      { merge: { fromTagId: "late", intoTagId: "nobody" } },
      "NOT_FOUND",
      "change.merge.intoTagId",
    ],
    [
      "itself",
      { merge: { fromTagId: "late", intoTagId: "late" } },
      "BAD_INPUT",
      "change.merge.intoTagId",
    ],
    [
      "into a deprecated one",
      { merge: { fromTagId: "late", intoTagId: "old" } },
      "BAD_INPUT",
      "change.merge.intoTagId",
    ],
    ["deprecated already", { deprecate: { tagId: "old" } }, "BAD_INPUT", "change.deprecate.tagId"],
    ["not deprecated", { restore: { tagId: "late" } }, "BAD_INPUT", "change.restore.tagId"],
    [
      "the same name",
      { rename: { tagId: "late", name: "Palaeontology" } },
      "BAD_INPUT",
      "change.rename.name",
    ],
  ])("is told as data by preview and mutation: %s", async (_name, change, code, field) => {
    expect((await preview(change)).error).toMatchObject({ code, inputErrors: [{ field }] });
    expect(await changeOn(change, "x")).toMatchObject({
      ok: false,
      error: { code, inputErrors: [{ field }] },
    });
  });

  it.each([
    ["none", {}],
    ["two", { restore: { tagId: "a" }, edit: { tagId: "a", description: "x" } }],
  ])("is one of the wrong shape: %s", async (_name, change) => {
    expect(await changeOn(change, "x")).toMatchObject({
      ok: false,
      error: { code: "BAD_INPUT", inputErrors: [{ field: "change" }] },
    });
  });
});
