import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tagImpact, writeTagChange } from "../../graph/queries/vocabulary.ts";
import { importRows } from "../support/small-world.ts";
import { anything, openVocabulary } from "../support/vocabulary-fixture.ts";
import type { Vocabulary } from "../support/vocabulary-fixture.ts";

let world: Vocabulary;
beforeAll(async () => {
  world = await openVocabulary();
});
afterAll(() => world.close());

describe("a merge", () => {
  it("moves what people said as theirs, and an explicit verdict on the target wins", async () => {
    const { number, from, into, merge } = await world.twoTags();
    await world.giveVerdicts(from, into);
    const told = await world.preview(merge);
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
    expect(await world.changeOn(merge, told.version)).toMatchObject({
      ok: true,
      tag: { id: into, aliases: [`Zeppelin number ${number}`, "blimp"] },
    });
    const [maras, ottos] = [
      { by: "mara", at: "2026-01-02T03:04:05Z" },
      { by: "otto", at: "2026-01-01T00:00:00Z" },
    ];
    expect(await world.verdicts(into)).toEqual([
      { id: "m-1", type: "HAS_TAG", origin: "HUMAN", ...maras },
      { id: "m-2", type: "HAS_TAG", origin: "MODEL", ...maras },
      { id: "m-3", type: "HAS_TAG", origin: "HUMAN", ...maras },
      { id: "m-4", type: "HAS_TAG", origin: "HUMAN", ...ottos },
      { id: "m-5", type: "REJECTED_TAG", origin: null, ...ottos },
      { id: "m-6", type: "REJECTED_TAG", origin: null, ...maras },
      { id: "m-7", type: "HAS_TAG", origin: "HUMAN", ...ottos },
      { id: "m-8", type: "REJECTED_TAG", origin: null, ...maras },
    ]);
    expect(await world.verdicts(from)).toEqual([]);
    expect(await world.tag(from)).toMatchObject({ status: "DEPRECATED", contentCount: 0 });
    const labelled = await world.run(
      `MATCH (c:Content) WHERE c.id STARTS WITH $from AND c.labelled <> EXISTS { (c)-[:HAS_TAG]->() } RETURN c.id AS id`,
      anything,
      { from },
    );
    expect(labelled).toEqual([]);
  });

  it("moves the tags around it without making a cycle", async () => {
    const { number, from, into, merge } = await world.twoTags();
    await importRows(world.app.importer, {
      tags: [
        { id: `top-${number}`, name: "Top" },
        { id: `below-${number}`, name: "Below", parents: [from] },
        { id: `between-${number}`, name: "Between", parents: [from] },
        { id: into, name: `Airship number ${number}`, parents: [`between-${number}`] },
        { id: from, name: `Zeppelin number ${number}`, parents: [`top-${number}`] },
      ],
    });
    const told = await world.preview(merge);
    expect(told).toMatchObject({ narrower: 2 });
    expect(told.warnings).toEqual([expect.stringContaining(`between-${number}`)]);
    expect(await world.changeOn(merge, told.version)).toMatchObject({ ok: true });
    const above = async (id: string) =>
      (await world.tag(id)).broader.map(({ tagId }: { tagId: string }) => tagId);
    expect(await above(into)).toEqual([`between-${number}`, `top-${number}`]);
    expect(await above(`below-${number}`)).toEqual([into]);
    expect(await above(`between-${number}`)).toEqual([]);
    expect(await above(from)).toEqual([]);
  });

  it("can be done again, and then moves only what has come since", async () => {
    const { from, into, merge } = await world.twoTags();
    await world.giveVerdicts(from, into);
    const { version } = await world.preview(merge);
    expect(await world.changeOn(merge, version)).toMatchObject({ ok: true });
    const moved = await world.verdicts(into);
    expect(await world.changeOn(merge, version)).toMatchObject({
      ok: false,
      error: { code: "CONFLICT" },
    });
    expect(await world.preview(merge)).toMatchObject({ contents: 0, rejections: 0 });
    expect(await world.doChange(merge)).toMatchObject({ ok: true, tag: { id: into } });
    expect(await world.verdicts(into)).toEqual(moved);
  });

  it("is undone by nothing half: a failure leaves all as it was", async () => {
    const { from, into, merge } = await world.twoTags();
    await world.giveVerdicts(from, into);
    const changeId = randomUUID();
    await world.run(`CREATE (:TagChange {id: $changeId})`, anything, { changeId });
    const before = [
      await world.verdicts(from),
      await world.verdicts(into),
      await world.preview(merge),
    ];
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
    expect([
      await world.verdicts(from),
      await world.verdicts(into),
      await world.preview(merge),
    ]).toEqual(before);
  });

  it("is followed by a later import of the old label", async () => {
    const { number, from, into, merge } = await world.twoTags();
    const content = { id: `import-${number}`, title: "Over the sea", tags: [from] };
    await importRows(world.app.importer, { contents: [content] });
    await world.doChange(merge);
    await importRows(world.app.importer, {
      contents: [{ ...content, title: "Over the wide sea" }],
    });
    expect(await world.verdicts(into)).toMatchObject([{ type: "HAS_TAG", origin: "IMPORT" }]);
    expect(await world.verdicts(from)).toEqual([]);
  });

  it("is followed by undoing a run", async () => {
    const { into } = await world.twoTags();
    const earlier = await world.tagContents(["n-019"]);
    const [kept = ""] = await world.candidatesOf("n-019");
    const later = await world.tagContents(["n-019"]);
    const merge = { merge: { fromTagId: kept, intoTagId: into } };
    expect(await world.doChange(merge)).toMatchObject({ ok: true });
    const labels = async () =>
      (await world.answer(`{ content(id: "n-019") { tags { tagId origin runId } } }`, {})).content
        .tags;
    expect(await labels()).toEqual([{ tagId: into, origin: "MODEL", runId: later }]);
    await world.answer(`mutation { undoRun(runId: "${later}") { ok } }`, {});
    expect(await labels()).toEqual([{ tagId: into, origin: "MODEL", runId: earlier }]);
    await world.answer(`mutation { undoRun(runId: "${earlier}") { ok } }`, {});
    expect(await labels()).toEqual([]);
  });
});
