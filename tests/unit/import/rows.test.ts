import { describe, expect, it } from "vitest";
import {
  ContentRow,
  KnowledgeRow,
  reasonOf,
  RejectionRow,
  TagRow,
} from "../../../tagging/import/rows.ts";

function check(schema: typeof TagRow | typeof ContentRow | typeof KnowledgeRow, value: unknown) {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : reasonOf(parsed.error);
}

describe("rows", () => {
  it.each<[string, unknown]>([
    ["the row is not an object", undefined],
    ["the row is not an object", ["a"]],
    ["id is missing", { name: "A" }],
    ["name is missing", { id: "a" }],
    ["id is empty", { id: " ", name: "A" }],
    ["id must be a text", { id: 7, name: "A" }],
    ["id is longer than 500 characters", { id: "a".repeat(501), name: "A" }],
    [
      "description is longer than 100,000 characters",
      { id: "a", name: "A", description: "x".repeat(100_001) },
    ],
    ["aliases must be a list", { id: "a", name: "A", aliases: "B" }],
    ["aliases[1] must be a text", { id: "a", name: "A", aliases: ["B", 3] }],
    ["parents[0] is empty", { id: "a", name: "A", parents: [""] }],
    ["parents name the tag itself", { id: "a", name: "A", parents: ["a"] }],
    ["name holds broken Unicode", { id: "a", name: "A\ud800" }],
    ["deprecated must be true or false", { id: "a", name: "A", deprecated: "perhaps" }],
  ])("refuses a tag because: %s", (reason, value) => {
    expect(check(TagRow, value)).toBe(reason);
  });

  it("trims texts, and takes null and empty for absent", () => {
    const row = {
      id: " a ",
      name: " A ",
      description: " ",
      aliases: ["B", "B", ""],
      parents: null,
    };
    expect(check(TagRow, row)).toEqual({ id: "a", name: "A", aliases: ["B"], parents: [] });
  });

  it("keeps no labels apart from an empty list of labels, and puts labels in order", () => {
    const content = { id: "c", title: "C" };
    expect(check(ContentRow, content)).not.toHaveProperty("tags");
    expect(check(ContentRow, { ...content, tags: [] })).toMatchObject({ tags: [] });
    expect(check(ContentRow, { ...content, tags: ["b", "a", "b"] })).toMatchObject({
      tags: ["a", "b"],
    });
  });

  it("takes a day to its end, and a time in any zone", () => {
    const fact = { id: "k", kind: "fact", text: "F" };
    expect(check(KnowledgeRow, { ...fact, validUntil: "2027-03-31" })).toMatchObject({
      kind: "FACT",
      validUntil: "2027-03-31T23:59:59.999Z",
    });
    expect(check(KnowledgeRow, { ...fact, validUntil: "2027-03-31T10:00:00+02:00" })).toMatchObject(
      {
        validUntil: "2027-03-31T08:00:00.000Z",
      },
    );
    expect(check(KnowledgeRow, { ...fact, validUntil: "soon" })).toMatch(
      /validUntil must be a date/,
    );
    expect(check(KnowledgeRow, { ...fact, kind: "rumour" })).toBe(
      "kind must be DEFINITION, RULE or FACT",
    );
  });

  it("says who rejected when the file does not", () => {
    expect(RejectionRow.parse({ contentId: "c", tagId: "t" })).toEqual({
      contentId: "c",
      tagId: "t",
      by: "import",
    });
  });
});
