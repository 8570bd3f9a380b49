import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { planDocuments } from "../../../tagging/documents/plan-documents.ts";
import { tempFolder } from "../import/temp-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
  const files = ["handbook/b.md", "handbook/a/c.TXT", "handbook/a/d.docx", "handbook/.git/e.md"];
  for (const name of [...files, "other/b.md", "pictures/f.png"]) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), "text");
  }
  await symlink(join(folder, "other"), join(folder, "handbook", "link"));
});

const planned = async (...names: string[]) =>
  (await planDocuments(names.map((name) => join(folder, name)))).map(({ document }) => document);

describe("planDocuments", () => {
  it("walks through a folder and names documents by their path in it", async () => {
    const notes: string[] = [];
    const found = await planDocuments([join(folder, "handbook")], {
      note: (text) => notes.push(text),
    });
    expect(found.map(({ document }) => document)).toEqual(["a/c.TXT", "b.md"]);
    expect(notes).toEqual([expect.stringMatching(/d\.docx \(\.docx cannot be read\)/)]);
  });

  it("names a file by its name", async () => {
    expect(await planned("handbook/a/c.TXT")).toEqual(["c.TXT"]);
  });

  it.each([
    ["nothing.md", "nothing.md does not exist"],
    ["handbook/a/d.docx", /d\.docx is of a kind that cannot be read \(\.docx\).*\.md.*\.pdf/],
    ["pictures", /pictures holds no document.*\.md.*\.pdf/],
  ])("refuses %s", async (name, message) => {
    await expect(planned(name)).rejects.toThrow(message);
  });

  it("refuses two documents of the same name, for one would take away the other's passages", async () => {
    await expect(planned("handbook", "other")).rejects.toThrow(
      'would both be named "b.md": give the folder above both',
    );
  });
});
