import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importRows } from "../support/small-world.ts";
import { anything, openVocabulary } from "../support/vocabulary-fixture.ts";
import type { Vocabulary } from "../support/vocabulary-fixture.ts";

const BY = "API_KEY";

let world: Vocabulary;
beforeAll(async () => {
  world = await openVocabulary();
});
afterAll(() => world.close());

describe("a rename", () => {
  it("keeps the old name as an alias, renews the vector and is recorded", async () => {
    const { number, from } = await world.twoTags();
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
    expect(await world.doChange(rename)).toMatchObject({
      ok: true,
      tag: { name: "Rigid airship", aliases: [`Zeppelin number ${number}`, "blimp"] },
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
    expect(await world.changes(from)).toEqual([{ kind: "RENAME", by: BY, contents: 0 }]);
  });

  it("leaves what an import of the same words calls unchanged", async () => {
    const { number, from } = await world.twoTags();
    await world.doChange({ rename: { tagId: from, name: "Rigid airship" } });
    const words = `MATCH (t:Tag {id: $from}) RETURN t.fingerprint AS fingerprint`;
    const before = await world.run(words, anything, { from });
    const row = {
      id: from,
      name: "Rigid airship",
      aliases: [`Zeppelin number ${number}`, "blimp"],
    };
    await world.run(`MATCH (t:Tag {id: $from}) SET t.untouched = t.fingerprint`, anything, {
      from,
    });
    await importRows(world.app.importer, { tags: [row] });
    expect(await world.run(words, anything, { from })).toEqual(before);
  });

  it("warns of another tag with the name", async () => {
    const { number, from, into } = await world.twoTags();
    const { warnings } = await world.preview({
      rename: { tagId: from, name: `airship-number ${number}` },
    });
    expect(warnings).toEqual([expect.stringContaining(into)]);
  });
});

describe("changes at the same time", () => {
  it("that rest on the same preview: one is made", async () => {
    const { from, into, merge } = await world.twoTags();
    await world.giveVerdicts(from, into);
    const rename = { rename: { tagId: from, name: "Dirigible" } };
    const [merging, renaming] = [await world.preview(merge), await world.preview(rename)];
    const told = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        i % 2 === 0
          ? world.changeOn(merge, merging.version)
          : world.changeOn(rename, renaming.version),
      ),
    );
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = told
      .filter(({ ok }) => !ok)
      .map(({ error }) => [error.code, error.inputErrors[0].field]);
    expect(refused).toEqual(Array.from({ length: 7 }, () => ["CONFLICT", "basedOn"]));
    expect(await world.changes(from)).toHaveLength(1);
  });

  it("of which the first leaves the second nothing to do: the second's preview no longer holds", async () => {
    const { from } = await world.twoTags();
    const rename = { rename: { tagId: from, name: "Dirigible" } };
    const { version } = await world.preview(rename);
    expect(await world.changeOn(rename, version)).toMatchObject({ ok: true });
    expect(await world.changeOn(rename, version)).toMatchObject({
      ok: false,
      error: { code: "CONFLICT", inputErrors: [{ field: "basedOn" }] },
    });
    expect(await world.changes(from)).toHaveLength(1);
  });

  it("as a review that gives the tag: the preview no longer holds", async () => {
    const { from } = await world.twoTags();
    const deprecate = { deprecate: { tagId: from } };
    const { version } = await world.preview(deprecate);
    expect(await world.review({ contentId: "n-013", basedOn: "0", add: [from] })).toMatchObject({
      ok: true,
    });
    expect(await world.changeOn(deprecate, version)).toMatchObject({
      ok: false,
      error: { code: "CONFLICT" },
    });
    expect(await world.tag(from)).toMatchObject({ status: "ACTIVE" });
  });
});

describe("a deprecation", () => {
  it("leaves the labels, and can be taken back", async () => {
    const { number, from, into } = await world.twoTags();
    await importRows(world.app.importer, {
      contents: [{ id: `dep-${number}`, title: "x", tags: [from] }],
      tags: [{ id: `child-${number}`, name: "Child", parents: [from] }],
    });
    const change = { deprecate: { tagId: from, replacedById: into } };
    expect((await world.preview(change)).warnings).toEqual([
      expect.stringContaining("1 active tags"),
    ]);
    expect(await world.doChange(change)).toMatchObject({ ok: true, tag: { status: "DEPRECATED" } });
    expect(await world.tag(from)).toMatchObject({ contentCount: 1 });
    expect(await world.doChange({ restore: { tagId: from } })).toMatchObject({
      ok: true,
      tag: { status: "ACTIVE" },
    });
    expect((await world.changes(from)).map(({ kind }) => kind)).toEqual(["DEPRECATE", "RESTORE"]);
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
  ])("is told as data by preview and mutation: %s", async (...[, change, code, field]) => {
    const { error, version } = await world.preview(change);
    expect(error).toMatchObject({ code, inputErrors: [{ field }] });
    expect(await world.changeOn(change, version)).toMatchObject({
      ok: false,
      error: { code, inputErrors: [{ field }] },
    });
  });

  it.each([
    ["none", {}],
    ["two", { restore: { tagId: "a" }, edit: { tagId: "a", description: "x" } }],
  ])("is one of the wrong shape: %s", async (_name, change) => {
    expect(await world.changeOn(change, "x")).toMatchObject({
      ok: false,
      error: { code: "BAD_INPUT", inputErrors: [{ field: "change" }] },
    });
  });
});
