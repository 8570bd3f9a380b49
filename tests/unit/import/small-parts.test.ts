import { describe, expect, it } from "vitest";
import { parseColumns } from "../../../cli/commands/import.ts";
import { checkMapping } from "../../../tagging/import/columns.ts";
import { contentText, tagText, textHash } from "../../../tagging/import/encoded-text.ts";
import { createSeenRows } from "../../../tagging/import/seen-rows.ts";

describe("the encoded text", () => {
  it("is every name of a tag, then what it means", () => {
    expect(tagText({ name: "LLM" })).toBe("LLM");
    const tag = { name: "LLM", aliases: ["language model"], description: "Writes text" };
    expect(tagText(tag)).toBe("LLM, language model: Writes text");
  });

  it("is what a content has of title, category and text", () => {
    expect(contentText({ title: "Rope" })).toBe("Rope");
    expect(contentText({ title: "Rope", text: "10 m" })).toBe("Rope. 10 m");
    expect(contentText({ title: "Rope", category: "Tools", text: "10 m" })).toBe(
      "Rope. Tools. 10 m",
    );
  });

  it("has another hash for another encoder", () => {
    expect(textHash("Rope", "a")).not.toBe(textHash("Rope", "b"));
  });
});

describe("createSeenRows", () => {
  it("tells new, repeated and contradicting rows apart, however many came before", () => {
    const seen = createSeenRows();
    for (let i = 0; i < 5_000; i += 1) expect(seen.add(`id${i}`, `row${i}`)).toBe("new");
    for (let i = 0; i < 5_000; i += 1) expect(seen.add(`id${i}`, `row${i}`)).toBe("same");
    expect(seen.add("id77", "other")).toBe("different");
  });
});

describe("column mappings", () => {
  it("are read from one option, commas in headers included", () => {
    expect(parseColumns("id=Product ID, title=Name, long,tags=a=b")).toEqual({
      id: "Product ID",
      title: "Name, long",
      tags: "a=b",
    });
  });

  it.each(["", "id", "id=", "=x"])("are refused when written as %j", (text) => {
    expect(() => parseColumns(text)).toThrow(/Write it as/);
  });

  it("must name fields that exist", () => {
    expect(() => checkMapping({ titel: "Name" })).toThrow(/no field titel/);
  });
});
