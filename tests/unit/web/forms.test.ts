import { describe, expect, it } from "vitest";
import { formatOf, jobInputOf } from "../../../web/pages/jobs/job-input.ts";
import { inputOf, startOf } from "../../../web/pages/knowledge/knowledge-draft.ts";
import { reasonsText } from "../../../web/pages/review/reason-text.ts";
import { compareSettings } from "../../../web/pages/settings/compare.ts";
import { changeOf, startOf as startOfTag } from "../../../web/pages/tags/tag-change.ts";
import { formatAgo, formatEnum } from "../../../web/parts/format.ts";

describe("jobs", () => {
  const form = { tag: undefined, importKind: "TAGS" as const, file: undefined };

  it("import only once a file is there, in the format of its name", () => {
    expect(jobInputOf("import", form)).toBeUndefined();
    const file = { name: "tags.CSV", text: "id,name" };
    expect(jobInputOf("import", { ...form, file })).toEqual({
      kind: "IMPORT",
      import: { kind: "TAGS", format: "CSV", data: "id,name" },
    });
    expect(formatOf("vocabulary.ttl")).toBe("SKOS");
    expect(formatOf("tags")).toBe("JSONL");
  });

  it("tag again everything, or what carries one tag", () => {
    expect(jobInputOf("retag", form)?.selection).toEqual({ all: true });
    const tag = { tagId: "solar", name: "Solar power" };
    expect(jobInputOf("retag", { ...form, tag })?.selection).toEqual({ tagId: "solar" });
  });
});

describe("knowledge", () => {
  it("goes back as it came, valid to the end of the day", () => {
    const piece = {
      kind: "FACT" as const,
      text: "A",
      source: null,
      validUntil: "2026-12-01T10:00:00.000Z",
      about: [{ tagId: "solar", name: "Solar power" }],
    };
    expect(inputOf(startOf(piece), "k-1")).toEqual({
      id: "k-1",
      kind: "FACT",
      text: "A",
      source: null,
      validUntil: "2026-12-01T23:59:59.000Z",
      aboutTagIds: ["solar"],
    });
    expect(inputOf({ ...startOf(undefined), text: " B " }, undefined)).toMatchObject({
      text: "B",
      validUntil: null,
    });
  });
});

describe("changes of a tag", () => {
  const tag = { id: "solar", name: "Solar power", aliases: ["PV"], description: null };
  const form = startOfTag(tag);

  it("ask for nothing before there is something to do", () => {
    expect(changeOf("rename", tag, form)).toBeUndefined();
    expect(changeOf("rename", tag, { ...form, name: " " })).toBeUndefined();
    expect(changeOf("merge", tag, form)).toBeUndefined();
  });

  it("name the tag and what to do with it", () => {
    expect(changeOf("rename", tag, { ...form, name: "Solar " })).toEqual({
      rename: { tagId: "solar", name: "Solar" },
    });
    expect(changeOf("merge", tag, { ...form, other: { tagId: "pv", name: "PV" } })).toEqual({
      merge: { fromTagId: "solar", intoTagId: "pv" },
    });
    expect(changeOf("deprecate", tag, form)).toEqual({
      deprecate: { tagId: "solar", replacedById: null },
    });
  });
});

it("compares settings place by place", () => {
  const before = JSON.stringify({ cut: 0.5, recall: { weights: { C2T: 1 } }, old: true });
  const after = JSON.stringify({ cut: 0.6, recall: { weights: { C2T: 1 } }, mode: "MULTI" });
  expect(compareSettings(before, after)).toEqual([
    { path: "cut", before: "0.5", after: "0.6" },
    { path: "mode", before: "–", after: '"MULTI"' },
    { path: "old", before: "true", after: "–" },
  ]);
});

it("says times and enums as people do", () => {
  const now = Date.parse("2026-11-25T12:00:00Z");
  expect(formatAgo("2026-11-25T09:00:00Z", now)).toBe("3 hours ago");
  expect(formatAgo("2026-11-25T11:59:50Z", now)).toBe("10 seconds ago");
  expect(formatAgo("2026-01-01T00:00:00Z", now)).toContain("2026");
  expect(formatEnum("BELOW_CUT")).toBe("Below cut");
});

describe("reasons for a review", () => {
  it("name tags together that have the same reason", () => {
    const near = { kind: "NEAR_THE_CUT", confidence: 0.5 } as const;
    const reasons = [
      { ...near, name: "Regulation" },
      { kind: "OVERLOOKED", name: "Solar power" } as const,
      { ...near, name: "Wind power" },
      { kind: "OVERLOOKED", name: "Power grid" } as const,
    ];
    expect(reasonsText(reasons)).toBe(
      "Regulation is near the cut (0.50); the LLM may have overlooked Solar power and Power grid; Wind power is near the cut (0.50)",
    );
    expect(reasonsText([])).toBe("");
  });
});
