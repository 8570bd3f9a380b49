import { describe, expect, it } from "vitest";
import type { LabelsToCheck } from "../../../graph/queries/suspicion.ts";
import type { TagFacts, TagImpact } from "../../../graph/queries/vocabulary.ts";
import { problemOf, warningsOf } from "../../../tagging/vocabulary/check-change.ts";
import { versionOf } from "../../../tagging/vocabulary/change-tag.ts";
import { reasonOf } from "../../../tagging/vocabulary/near-duplicates.ts";
import { suspicionsOf } from "../../../tagging/vocabulary/suspicion.ts";
import { rewrittenBy } from "../../../tagging/vocabulary/tag-change.ts";
import { nameKey, sharedName, slugOf } from "../../../tagging/vocabulary/tag-names.ts";

const facts = (tagId: string, more: Partial<TagFacts> = {}): TagFacts => ({
  tagId,
  name: tagId,
  aliases: [],
  description: null,
  status: "ACTIVE",
  parents: [],
  mergedInto: null,
  ...more,
});
const impact = (tags: TagFacts[], more: Partial<TagImpact> = {}): TagImpact => ({
  state: "s",
  tags,
  contents: 0,
  machineTags: 0,
  humanTags: 0,
  rejections: 0,
  knowledge: 0,
  narrower: 0,
  activeNarrower: 0,
  sampleContentIds: [],
  inBoth: 0,
  givenButRefused: 0,
  refusedButGiven: 0,
  cyclicParents: [],
  cyclicNarrower: [],
  ...more,
});
const merge = { kind: "MERGE", tagId: "a", intoId: "b" } as const;
const quiet = { namesakes: [], isTuned: false };

describe("a change", () => {
  it("of a name makes the old one an alias, and the new one none", () => {
    const tag = facts("a", { name: "Old", aliases: ["New", "Other"] });
    const rewritten = rewrittenBy({ kind: "RENAME", tagId: "a", name: "New" }, impact([tag]));
    expect(rewritten?.words).toEqual({ name: "New", aliases: ["Old", "Other"], description: null });
  });

  it("that merges gives the target all names", () => {
    const tags = [facts("a", { aliases: ["x", "b"] }), facts("b", { aliases: ["x"] })];
    const rewritten = rewrittenBy(merge, impact(tags));
    expect([rewritten?.tag.tagId, rewritten?.words.aliases]).toEqual(["b", ["x", "a"]]);
  });

  it("takes a description away by an empty text alone", () => {
    const tag = impact([facts("a", { description: "d", aliases: ["x"] })]);
    const edit = { kind: "EDIT", tagId: "a" } as const;
    expect(rewrittenBy({ ...edit, description: "" }, tag)?.words.description).toBeNull();
    expect(rewrittenBy({ ...edit, aliases: [] }, tag)?.words).toMatchObject({
      description: "d",
      aliases: [],
    });
  });

  it("has another version for another change, and for another state", () => {
    const versions = [
      versionOf(merge, { state: "s" }),
      versionOf(merge, { state: "t" }),
      versionOf({ ...merge, intoId: "c" }, { state: "s" }),
    ];
    expect(new Set(versions).size).toBe(3);
  });

  it.each([
    ["into a deprecated tag", facts("a"), facts("b", { status: "DEPRECATED" }), true],
    ["into a group", facts("a"), facts("b", { status: "GROUP" }), true],
    ["of two groups", facts("a", { status: "GROUP" }), facts("b", { status: "GROUP" }), false],
    ["of a deprecated tag", facts("a", { status: "DEPRECATED" }), facts("b"), false],
  ])("that merges %s", (...[, from, into, isRefused]) => {
    expect(problemOf(merge, impact([from, into])) !== undefined).toBe(isRefused);
  });

  it("warns only of what is so", () => {
    const tags = [facts("a"), facts("b")];
    expect(warningsOf(merge, impact(tags), quiet)).toEqual([]);
    const more = { inBoth: 1, cyclicParents: ["b", "c"] };
    const warnings = warningsOf(merge, impact(tags, more), { ...quiet, isTuned: true });
    expect(warnings).toHaveLength(3);
    expect(warnings[1]).toMatch(/move them: c$/);
  });
});

describe("names", () => {
  it("are compared by their one spelling, and make ids", () => {
    expect(nameKey("Machine-Learning")).toBe(nameKey("machine  learning"));
    expect(nameKey("C++")).not.toBe(nameKey("C"));
    expect(slugOf(" Öl & Gas ")).toBe("ol-gas");
    expect(slugOf("!?")).toBe("");
    const tag = { name: "A.I.", aliases: ["Artificial Intelligence"] };
    expect(sharedName(tag, { name: "artificial-intelligence", aliases: [] })).toBe(
      "Artificial Intelligence",
    );
  });
});

describe("a near duplicate", () => {
  const pair = {
    firstId: "a",
    secondId: "b",
    name: "b",
    aliases: [],
    cosine: 0.7,
    sharedContents: 0,
    firstContents: 10,
    secondContents: 10,
  };
  it.each([
    ["nothing", pair, undefined, undefined],
    ["a name", pair, "B", /the name "B"/],
    ["the meaning", { ...pair, cosine: 0.9 }, undefined, /0\.90/],
    ["shared contents", { ...pair, sharedContents: 9 }, undefined, /^82 %/],
    ["too few in common", { ...pair, sharedContents: 4 }, undefined, undefined],
    [
      "shared contents of unlike tags",
      { ...pair, sharedContents: 9, cosine: 0.3 },
      undefined,
      undefined,
    ],
  ])("is told by %s", (...[, given, name, expected]) => {
    const reason = reasonOf(given, name);
    if (expected) expect(reason).toMatch(expected);
    else expect(reason).toBeUndefined();
  });
});

describe("the suspicion of a label", () => {
  const neighbour = (cosine: number, ...ids: string[]) => ({
    cosine,
    tags: ids.map((tagId) => ({ tagId, name: tagId, origin: "HUMAN" as const })),
  });
  const label = (tagId: string, more: object = {}) => ({
    tagId,
    name: tagId,
    uses: 10,
    isSuggested: false,
    confidence: null,
    ...more,
  });
  const content = (more: Partial<LabelsToCheck>): LabelsToCheck => ({
    contentId: "c",
    runId: null,
    labels: [label("own")],
    neighbours: [],
    ...more,
  });
  const of = (more: Partial<LabelsToCheck>) => suspicionsOf(content(more))[0]!;

  it("is 0.5 where the graph says nothing: no neighbours, or a tag that only this content carries", () => {
    expect(of({}).suspicion).toBe(0.5);
    const neighbours = [neighbour(0.9, "other"), neighbour(0.9, "other")];
    expect(of({ neighbours, labels: [label("own", { uses: 1 })] }).suspicion).toBe(0.5);
  });

  it("falls with every neighbour that carries the tag, and rises with those that carry another", () => {
    const alike = [neighbour(0.9, "own"), neighbour(0.9, "own")];
    const other = [neighbour(0.9, "other"), neighbour(0.9, "other")];
    expect(of({ neighbours: alike })).toMatchObject({ neighbourShare: 1 });
    expect(of({ neighbours: alike }).suspicion).toBeLessThan(0.1);
    expect(of({ neighbours: other })).toMatchObject({
      neighbourShare: 0,
      why: expect.stringContaining('"other"'),
    });
    expect(of({ neighbours: other }).suspicion).toBeGreaterThan(0.9);
    const mixed = of({ neighbours: [...alike, ...other] }).suspicion;
    expect(mixed).toBeCloseTo(0.5, 5);
  });

  it("says less where the neighbours are far", () => {
    const near = of({ neighbours: [neighbour(0.9, "other")] }).suspicion;
    const far = of({ neighbours: [neighbour(0.2, "other")] }).suspicion;
    expect(far).toBeLessThan(near);
    expect(far).toBeCloseTo(0.5, 1);
  });

  it("takes no tag of the content itself for a rival", () => {
    const labels = [label("own"), label("second")];
    const neighbours = [neighbour(0.9, "second"), neighbour(0.9, "second")];
    expect(of({ labels, neighbours }).suspicion).toBe(0.5);
  });

  it("hears the latest run, also where it did not recall the tag", () => {
    const run = (more: object) => of({ runId: "r", labels: [label("own", more)] });
    expect(run({ isSuggested: true, confidence: 0.9 })).toMatchObject({ modelConfidence: 0.9 });
    expect(run({ isSuggested: true, confidence: 0.9 }).suspicion).toBeCloseTo(0.34, 5);
    expect(run({ isSuggested: true, confidence: 0.1 }).suspicion).toBeCloseTo(0.66, 5);
    expect(run({})).toMatchObject({
      modelConfidence: null,
      why: expect.stringContaining("candidates"),
    });
    expect(run({}).suspicion).toBeCloseTo(0.68, 5);
  });

  it("stays in [0, 1]", () => {
    const neighbours = Array.from({ length: 20 }, () => neighbour(1, "other"));
    const { suspicion } = of({ neighbours, runId: "r" });
    expect(suspicion).toBeGreaterThan(0.9);
    expect(suspicion).toBeLessThanOrEqual(1);
  });
});
