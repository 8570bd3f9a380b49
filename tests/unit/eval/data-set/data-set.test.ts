import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { readDataSet, readSplit } from "../../../../eval/data-set/data-set.ts";
import { HISTORY, TAGS, TEST, writeFiles } from "../write-files.ts";

const good = { "tags.jsonl": TAGS, "history.jsonl": HISTORY, "test.jsonl": TEST };

/** The good files, some of them replaced. */
async function read(files: Parameters<typeof writeFiles>[0], split?: "test") {
  const dataSet = await readDataSet(await writeFiles({ ...good, ...files }));
  return split ? readSplit(dataSet, split) : dataSet.history;
}

describe("readDataSet", () => {
  it("reads vocabulary and history, and finds what else there is", async () => {
    const folder = await writeFiles({ ...good, "knowledge.jsonl": [], "rejected.jsonl.gz": [] });
    const { name, tags, history, files } = await readDataSet(`${folder}/`);
    expect(name).toBe(basename(folder));
    expect(tags.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(history[1]).toEqual({
      contentId: "h2",
      title: "Bread and cheese",
      category: undefined,
      text: "A meal.",
      tagIds: ["b", "c"],
    });
    expect(files.knowledge).toBe(`${folder}/knowledge.jsonl`);
    expect(files.rejections).toBe(`${folder}/rejected.jsonl.gz`);
  });

  it("reads packed files alike", async () => {
    const packed = await writeFiles({ "tags.jsonl.gz": TAGS, "history.jsonl.gz": HISTORY });
    const plain = await writeFiles({ "tags.jsonl": TAGS, "history.jsonl": HISTORY });
    expect((await readDataSet(packed)).history).toEqual((await readDataSet(plain)).history);
  });

  it("refuses broken knowledge and rejections, too", async () => {
    await expect(read({ "knowledge.jsonl": [{ id: "k1", kind: "RUMOUR" }] })).rejects.toThrow(
      "knowledge.jsonl:1: kind must be DEFINITION, RULE or FACT",
    );
    await expect(read({ "rejected.jsonl": [{ contentId: "h1" }] })).rejects.toThrow(
      "rejected.jsonl:1: tagId is missing",
    );
  });

  it("says which file is missing, and that a folder is none", async () => {
    const folder = await writeFiles({ "tags.jsonl": TAGS });
    await expect(readDataSet(folder)).rejects.toThrow(
      `${folder} has no history.jsonl and no history.jsonl.gz`,
    );
    await expect(readDataSet(`${folder}/none`)).rejects.toThrow("is not a folder");
  });

  it("names file, line and reason of every broken row", async () => {
    const lines = [JSON.stringify(HISTORY[0]), "{broken", "", '{"id": "h3", "tags": []}'];
    await expect(read({ "history.jsonl": lines.join("\n") })).rejects.toThrow(
      /history\.jsonl:2: the line is not JSON.*\n.*history\.jsonl:4: title is missing/,
    );
  });

  it("tells the first five and counts the rest", async () => {
    const rows = Array.from({ length: 9 }, () => ({ title: "no id" }));
    await expect(read({ "history.jsonl": rows })).rejects.toThrow(/:5: id is missing\nand 4 more$/);
  });

  it.each([
    ["an id twice", [HISTORY[0], HISTORY[0]], `history.jsonl:2: "h1" came before, in line 1`],
    ["unknown tags", [{ ...HISTORY[0], tags: ["a", "x"] }], `:1: no tag has the id "x"`],
    ["no labels", [{ id: "h1", title: "?" }], ":1: tags is missing; [] says that no tag fits"],
    ["no rows", [], "history.jsonl has no rows"],
  ])("refuses a history with %s", async (_what, rows, message) => {
    await expect(read({ "history.jsonl": rows })).rejects.toThrow(message);
  });
});

describe("readSplit", () => {
  it("reads labels, of which none is a right answer, too", async () => {
    const rows = [...TEST, { id: "t2", title: "Cars", tags: [] }];
    const dataSet = await readDataSet(await writeFiles({ ...good, "test.jsonl": rows }));
    const scored = await readSplit(dataSet, "test");
    expect(scored.map(({ contentId, tagIds }) => [contentId, tagIds])).toEqual([
      ["t1", ["a", "b"]],
      ["t2", []],
    ]);
  });

  it("refuses a content whose answer is in the history", async () => {
    const rows = [{ ...TEST[0], id: "h2" }];
    await expect(read({ "test.jsonl": rows }, "test")).rejects.toThrow(
      `:1: "h2" is in the history, too`,
    );
  });

  it("says that the split is missing", async () => {
    const dataSet = await readDataSet(await writeFiles(good));
    await expect(readSplit(dataSet, "validation")).rejects.toThrow("has no validation.jsonl");
  });
});
