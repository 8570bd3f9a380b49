import { describe, expect, it } from "vitest";
import { readCsv } from "../../../tagging/import/read-csv.ts";
import type { CsvOptions } from "../../../tagging/import/read-csv.ts";
import { chunksOf, collect } from "./temp-folder.ts";

const read = (text: string | Buffer, options: Partial<CsvOptions> = {}) =>
  collect(readCsv(chunksOf(text), { kind: "contents", mapping: {}, separator: "|", ...options }));

describe("readCsv", () => {
  it("finds columns by name, in any case and order, and ignores the others", async () => {
    expect(await read("Title, ID ,price,Tags\nRope,r1,3.50,a|b\n")).toEqual([
      { line: 2, value: { id: "r1", title: "Rope", tags: ["a", "b"] } },
    ]);
  });

  it("finds columns by a mapping, and splits lists by another separator", async () => {
    const options = {
      mapping: { id: "Product ID", title: "Name", tags: "Labels" },
      separator: ";",
    };
    expect(await read('Product ID,Name,Labels\n1,"Rope, long", a ; b ;\n', options)).toEqual([
      { line: 2, value: { id: "1", title: "Rope, long", tags: ["a", "b"] } },
    ]);
  });

  it("tells an empty list from a column that is not there, and leaves empty cells out", async () => {
    expect(await read("id,title,text,tags\n1,Rope,,\n")).toEqual([
      { line: 2, value: { id: "1", title: "Rope", tags: [] } },
    ]);
    expect(await read("id,title\n1,Rope\n")).toEqual([
      { line: 2, value: { id: "1", title: "Rope" } },
    ]);
  });

  it.each([
    ["semicolons", "id;title\n1;Rope, long\n"],
    ["tabs", "id\ttitle\n1\tRope, long\n"],
  ])("sees that %s divide the cells", async (_name, text) => {
    expect(await read(text)).toEqual([{ line: 2, value: { id: "1", title: "Rope, long" } }]);
  });

  it("takes line ends within quotes, and counts them", async () => {
    const rows = await read('id,title\r\n1,"Rope\r\n\r\n""long"""\r\n2,Knot\r\n');
    expect(rows).toEqual([
      { line: 2, value: { id: "1", title: 'Rope\n\n"long"' } },
      { line: 5, value: { id: "2", title: "Knot" } },
    ]);
  });

  it("takes an inch for an inch", async () => {
    expect(await read('id,title\n1,5" pipe\n')).toEqual([
      { line: 2, value: { id: "1", title: '5" pipe' } },
    ]);
  });

  it("rejects rows with cells too many or too few, and goes on", async () => {
    const rows = await read("id,title\n1\n2,Knot\n3,a,b\n\n4,Net\n");
    expect(rows).toMatchObject([
      { line: 2, reason: expect.stringMatching(/1 cells, the header has 2/) as string },
      { line: 3, value: { id: "2" } },
      { line: 4, reason: expect.stringMatching(/3 cells/) as string },
      { line: 6, value: { id: "4" } },
    ]);
  });

  it.each([
    ["a stray quote", '1,"Rope" long'],
    ["a quote that is never closed", '1,"Rope'],
  ])("rejects a row with %s, and goes on behind it", async (_name, row) => {
    const rows = await read(`id,title\n${row}\n2,Knot\n3,"Net"\n`);
    expect(rows).toMatchObject([
      { line: 2, raw: row },
      { line: 3, value: { id: "2", title: "Knot" } },
      { line: 4, value: { id: "3", title: "Net" } },
    ]);
  });

  it("rejects a row that is not UTF-8", async () => {
    const rows = await read(Buffer.from("id,title\n1,K\xfche\n2,Knot\n", "latin1"));
    expect(rows).toMatchObject([
      { line: 2, reason: expect.stringMatching(/UTF-8/) as string },
      { line: 3 },
    ]);
  });

  it("names the columns that it misses", async () => {
    await expect(read("sku,name\n1,Rope\n")).rejects.toThrow(
      /no column "id" \(id\), "title" \(title\); it has "sku", "name"/,
    );
    const mapping = { text: "Body" };
    await expect(read("id,title\n1,Rope\n", { mapping })).rejects.toThrow(
      /no column "Body" \(text\)/,
    );
  });

  it("finds nothing in an empty file or behind a bare header", async () => {
    expect(await read("")).toEqual([]);
    expect(await read("id,title\n")).toEqual([]);
  });
});
