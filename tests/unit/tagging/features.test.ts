import { describe, expect, it } from "vitest";
import type { TagEvidence } from "../../../graph/queries/tag.ts";
import { candidateFeatures, FEATURES } from "../../../tagging/recall/features.ts";
import type { FusedTag } from "../../../tagging/recall/fuse.ts";

const evidence = (tagId: string, change: Partial<TagEvidence> = {}): TagEvidence => ({
  tagId,
  name: tagId,
  aliases: [],
  description: null,
  cosine: 0.5,
  learned: null,
  contents: 100,
  ...change,
});
const tag = (tagId: string, rank: number, paths: FusedTag["paths"] = []): FusedTag => ({
  tagId,
  rank,
  recallScore: 1 / rank,
  paths,
});
const nothing = (tags: number) => ({
  scores: Array.from({ length: tags }, () => 0),
  alike: Array.from({ length: tags }, () => []),
});
const valueOf = (row: Float32Array | undefined, name: string) => row?.[FEATURES.indexOf(name)];

describe("candidateFeatures", () => {
  it("makes one row per candidate with a number for every feature", () => {
    const pool = {
      tags: [tag("solar", 1), tag("wind", 2)],
      evidence: [evidence("solar"), evidence("wind")],
      towerScores: [0.8, 0.6],
      byWords: { scores: [0.8, 0.6], alike: [[], []] },
      byVector: { scores: [0.7, 0.9], alike: [[], []] },
    };
    const rows = candidateFeatures({ title: "Solar power" }, pool);
    expect(rows).toHaveLength(2);
    rows.forEach((row) => {
      expect(row).toHaveLength(FEATURES.length);
      expect([...row].every(Number.isFinite)).toBe(true);
    });
    expect(valueOf(rows[0], "nameInTitle")).toBe(1);
    expect(valueOf(rows[1], "nameInTitle")).toBe(0);
    expect(valueOf(rows[1], "towerBelowBest")).toBeCloseTo(-0.2);
  });

  it("takes the content's own label out of the count of a tag", () => {
    const pool = {
      tags: [tag("a", 1)],
      evidence: [evidence("a", { contents: 1 })],
      towerScores: [0],
      byWords: nothing(1),
      byVector: nothing(1),
    };
    expect(valueOf(candidateFeatures({ title: "x" }, pool)[0], "use")).toBe(1);
    expect(valueOf(candidateFeatures({ title: "x" }, pool, new Set(["a"]))[0], "use")).toBe(0);
  });

  it.each([5, 10, 20, 50, 100, 500])(
    "does not tell the right tag by its count where every tag has %i contents",
    (contents) => {
      const pool = {
        tags: [tag("right", 1), tag("wrong", 2)],
        evidence: [evidence("right", { contents }), evidence("wrong", { contents })],
        towerScores: [0, 0],
        byWords: nothing(2),
        byVector: nothing(2),
      };
      const [right, wrong] = candidateFeatures({ title: "x" }, pool, new Set(["right"]));
      expect(valueOf(right, "use")).toBe(valueOf(wrong, "use"));
    },
  );

  it("reads what the similar contents say", () => {
    const via = [
      { contentId: "c1", similarity: 0.9, origin: "HUMAN" as const },
      { contentId: "c2", similarity: 0.45, origin: "HUMAN" as const },
    ];
    const pool = {
      tags: [
        tag("both", 1, [{ path: "C2C2T", rank: 1, score: 1, via }]),
        tag("far", 2, [{ path: "C2C2T", rank: 2, score: 0.1, via: via.slice(1) }]),
      ],
      evidence: [evidence("both"), evidence("far")],
      towerScores: [0, 0],
      byWords: nothing(2),
      byVector: {
        scores: [0, 0],
        alike: [[{ contentId: "c1", similarity: 0.5 }], [{ contentId: "c4", similarity: 0.25 }]],
      },
    };
    const [both, far] = candidateFeatures({ title: "x" }, pool);
    expect(valueOf(both, "votesShare")).toBe(1);
    expect(valueOf(far, "votesShare")).toBeCloseTo(0.5 ** 4 / (1 + 0.5 ** 4), 6);
    expect(valueOf(both, "votesClosest")).toBeCloseTo(0.9, 6);
    expect(valueOf(far, "votesCount")).toBe(1);
    expect(valueOf(both, "vectorAlikeVotesShare")).toBe(1);
    expect(valueOf(far, "vectorAlikeVotesShare")).toBeCloseTo(0.5 ** 4, 6);
    expect(valueOf(far, "vectorAlikeVotesClosestBelowBest")).toBeCloseTo(-0.25, 6);
    // c1 is the closest in both ways, c2 and c4 half as close in one.
    expect(valueOf(both, "allVotesClosest")).toBeCloseTo(2, 6);
    expect(valueOf(both, "allVotesCount")).toBe(2);
    expect(valueOf(far, "allVotesClosestBelowBest")).toBeCloseTo(-1.5, 6);
    expect(valueOf(far, "allVotesShare")).toBeCloseTo((2 * 0.25 ** 4) / (1 + 0.25 ** 4), 6);
  });
});
