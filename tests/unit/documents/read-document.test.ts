import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DOCUMENT_KINDS, readDocument } from "../../../tagging/documents/read-document.ts";
import { tempFolder } from "../import/temp-folder.ts";
import { simplePdf } from "./simple-pdf.ts";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

async function read(name: string, content: string | Buffer, options = {}) {
  const path = join(folder, name);
  await writeFile(path, content);
  return readDocument(path, options);
}

describe("readDocument", () => {
  it("reads a text as one section, without its byte order mark", async () => {
    expect(await read("a.txt", "\uFEFFOne.\r\nTwo.")).toEqual([{ text: "One.\nTwo." }]);
  });

  it("reads Markdown by its headings, and passes over what is only for its looks", async () => {
    const text = [
      "---\ntitle: x\n---",
      "Before.",
      "# Solar",
      "See [panels](https://example.org/a?b) and ![a picture](p.png).",
      "## Empty",
      "## Wind ##",
      "```\n# no heading\n```",
      "| a | b |\n| --- | :-: |\n| 1 | 2 |\n---",
    ];
    expect(await read("a.md", text.join("\n"))).toEqual([
      { heading: undefined, text: "Before." },
      { heading: "Solar", text: "See panels and a picture." },
      { heading: "Wind", text: "# no heading\n| a | b |\n| 1 | 2 |" },
    ]);
  });

  it("reads a web page's text under its headings, without navigation, scripts and addresses", async () => {
    const page = `<html><head><title>T</title><style>p {}</style></head><body><nav>Home</nav>
      <h1>Solar <em>power</em></h1><p>Panels make <a href="https://example.org">electricity</a>.</p>
      <script>alert(1)</script><h2>Wind</h2><ul><li>At sea</li><li>On land</li></ul><footer>©</footer></body></html>`;
    const sections = await read("a.html", page);
    expect(sections.map(({ heading }) => heading)).toEqual(["Solar power", "Wind"]);
    expect(sections[0]?.text).toBe("Panels make electricity.");
    expect(sections[1]?.text).toMatch(/At sea\n.*On land/);
    expect(JSON.stringify(sections)).not.toMatch(/Home|alert|©|example/);
  });

  it.each([
    ["a.csv", 'name,born,note\nAda,1815,\nGrace,1906,"Rear admiral, USN"\n'],
    ["a.tsv", "name\tborn\tnote\nAda\t1815\nGrace\t1906\tRear admiral, USN\n"],
    ["b.csv", "name;born;note\nAda;1815;\nGrace;1906;Rear admiral, USN\n"],
  ])("reads each row of the table %s with the names of its columns", async (name, table) => {
    expect(await read(name, table)).toEqual([
      { text: "name: Ada; born: 1815", place: "row 1" },
      { text: "name: Grace; born: 1906; note: Rear admiral, USN", place: "row 2" },
    ]);
  });

  const RECORDS = [
    { id: "p1", title: "Panels", more: { body: "Made of silicon" } },
    { id: "p2", title: "Turbines", more: { body: "Made of steel" } },
  ];
  it.each([
    ["a.json", JSON.stringify(RECORDS)],
    ["a.jsonl", RECORDS.map((record) => `${JSON.stringify(record)}\n`).join("\n")],
  ])("reads the texts of each record of %s, all or those of given names", async (name, content) => {
    expect(await read(name, content)).toEqual([
      { text: "p1\n\nPanels\n\nMade of silicon", place: "record 1" },
      { text: "p2\n\nTurbines\n\nMade of steel", place: "record 2" },
    ]);
    const sections = await read(name, content, { pointers: ["/more/body"] });
    expect(sections.map(({ text }) => text)).toEqual(["Made of silicon", "Made of steel"]);
  });

  it("reads the pages of a PDF, and prints nothing", async () => {
    const log = vi.spyOn(process.stdout, "write");
    const pages = await read("a.pdf", simplePdf(["Panels on the roof", "", "Turbines at sea"]));
    expect(pages).toEqual([
      { text: "Panels on the roof", place: "page 1" },
      { text: "Turbines at sea", place: "page 3" },
    ]);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it.each([
    ["empty.txt", "", "holds no text"],
    ["blank.md", "\n \n", "holds no text"],
    ["empty.csv", "a,b\n", "holds no text"],
    ["scan.pdf", simplePdf([""]), "text recognition"],
    ["broken.pdf", "%PDF-1.4 and no more", "cannot be read"],
    ["broken.json", '{"a": ', "JSON"],
    ["broken.jsonl", '{"a": "b"}\nnot json\n', "line 2 is not JSON"],
    ["utf16.txt", Buffer.from([0xff, 0xfe, 0x61, 0x00]), "save it as UTF-8"],
    ["latin1.txt", Buffer.from("Größe", "latin1"), "save it as UTF-8"],
  ])("says what is wrong with %s", async (name, content, reason) => {
    await expect(read(name, content)).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringMatching(new RegExp(`${name}.*${reason}`)) as string,
    });
  });

  it("says that a document is not there", async () => {
    await expect(readDocument(join(folder, "none.md"))).rejects.toThrow("does not exist");
  });

  it("names every kind that it reads", () => {
    expect(DOCUMENT_KINDS).toContain(".pdf");
  });
});
