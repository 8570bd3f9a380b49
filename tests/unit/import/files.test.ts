import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { planFiles } from "../../../tagging/import/plan-files.ts";
import { createRejectsFile } from "../../../tagging/import/rejects-file.ts";
import { openSource } from "../../../tagging/import/source.ts";
import { tempFolder } from "./temp-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

async function file(name: string, content: string | Buffer = ""): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function textOf(path: string): Promise<string> {
  const source = await openSource(path);
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

describe("openSource", () => {
  it("unpacks .gz and drops a byte order mark", async () => {
    expect(await textOf(await file("a.jsonl", "\uFEFFab"))).toBe("ab");
    expect(await textOf(await file("a.jsonl.gz", gzipSync("\uFEFFab")))).toBe("ab");
  });

  it("counts the bytes on the disk", async () => {
    const packed = gzipSync("ab");
    const source = await openSource(await file("b.jsonl.gz", packed));
    for await (const _chunk of source.chunks);
    expect([source.bytesRead(), source.bytesTotal]).toEqual([packed.length, packed.length]);
  });

  it.each([
    [gzipSync("x".repeat(1_000)).subarray(0, 15), "cut.jsonl.gz", /cannot be read/],
    [Buffer.from("not packed"), "plain.jsonl.gz", /cannot be read/],
    [Buffer.from("\uFEFFid", "utf16le"), "utf16.csv", /is UTF-16: save it as UTF-8/],
  ])("refuses a broken file: %#", async (content, name, message) => {
    await expect(textOf(await file(name, content))).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringMatching(message) as string,
    });
  });

  it("refuses a file that is not there", async () => {
    await expect(openSource(join(folder, "none.jsonl"))).rejects.toMatchObject({
      code: "BAD_INPUT",
    });
  });
});

describe("planFiles", () => {
  it.each([
    ["tags.jsonl", "tags", "jsonl"],
    ["Vocabulary-2.csv.gz", "tags", "csv"],
    ["thesaurus.ttl", "tags", "skos"],
    ["yso.nt.gz", "tags", "skos"],
    ["history.tsv", "contents", "csv"],
    ["test.jsonl", "contents", "jsonl"],
    ["knowledge.ndjson", "knowledge", "jsonl"],
    ["rejected.jsonl", "rejections", "jsonl"],
    ["rejections.csv", "rejections", "csv"],
  ])("knows %s by its name", async (name, kind, format) => {
    const path = await file(name);
    expect(await planFiles([path], {})).toEqual([{ path, kind, format }]);
  });

  it("asks what a file holds, and takes the answer", async () => {
    const path = await file("products.csv");
    await expect(planFiles([path], {})).rejects.toThrow(/--kind/);
    expect(await planFiles([path], { kind: "contents" })).toMatchObject([{ kind: "contents" }]);
  });

  it("refuses unknown formats, missing files, and SKOS that should be contents", async () => {
    await expect(planFiles([await file("tags.xml")], {})).rejects.toThrow(/no known format/);
    await expect(planFiles([join(folder, "none.csv")], {})).rejects.toMatchObject({
      code: "BAD_INPUT",
    });
    await expect(planFiles([await file("x.ttl")], { kind: "contents" })).rejects.toThrow(/SKOS/);
  });

  it("puts files in an order in which nothing is unknown", async () => {
    const names = ["rejections.csv", "knowledge.ndjson", "history.tsv", "tags.jsonl"];
    const paths = await Promise.all(names.map((name) => file(name)));
    const planned = await planFiles(paths, {});
    expect(planned.map(({ kind }) => kind)).toEqual([
      "tags",
      "contents",
      "knowledge",
      "rejections",
    ]);
  });

  it("leaves out of a folder what is held back, and says so", async () => {
    const data = await tempFolder();
    const names = [
      "tags.jsonl",
      "new.jsonl",
      "new-gold.jsonl",
      "test.jsonl",
      "validation.jsonl",
      "tags.rejected.jsonl",
      "README.md",
      "products.csv",
    ];
    await Promise.all(names.map((name) => writeFile(join(data, name), "")));
    const notes: string[] = [];
    const planned = await planFiles([data], { note: (text) => notes.push(text) });
    expect(planned.map(({ path }) => path)).toEqual([
      join(data, "tags.jsonl"),
      join(data, "new.jsonl"),
    ]);
    expect(notes).toHaveLength(6);
  });

  it("refuses a folder without anything to import", async () => {
    await expect(planFiles([await tempFolder()], {})).rejects.toThrow(/nothing to import/);
  });
});

describe("createRejectsFile", () => {
  const refusal = { line: 3, reason: "id is missing", raw: "x".repeat(3_000), isWarning: false };

  it("makes a file only when there is something, and cuts long rows", async () => {
    const rejectsFolder = await tempFolder();
    const rejects = createRejectsFile("data/tags.jsonl.gz", {
      folder: rejectsFolder,
      taken: new Set(),
    });
    await rejects.add([]);
    expect([rejects.path(), await readdir(rejectsFolder)]).toEqual([undefined, []]);
    await rejects.add([refusal]);
    await rejects.add([{ ...refusal, raw: "{}", isWarning: true }]);
    const text = await readFile(join(rejectsFolder, "tags.rejected.jsonl"), "utf8");
    const [first, second] = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toEqual({
      file: "data/tags.jsonl.gz",
      line: 3,
      reason: "id is missing",
      raw: `${"x".repeat(2_000)}…`,
    });
    expect(second).toMatchObject({ imported: true, raw: "{}" });
  });

  it("keeps files of the same name in one run apart", async () => {
    const options = { folder: await tempFolder(), taken: new Set<string>() };
    for (const path of ["a/tags.jsonl", "b/tags.csv"])
      await createRejectsFile(path, options).add([refusal]);
    expect(await readdir(options.folder)).toEqual(["tags.rejected-2.jsonl", "tags.rejected.jsonl"]);
  });
});
