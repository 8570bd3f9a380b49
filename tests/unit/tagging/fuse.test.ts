import { describe, expect, it } from "vitest";
import { Settings } from "../../../core/settings.ts";
import type { MetaPathRow } from "../../../graph/queries/metapath.ts";
import { fusePaths } from "../../../tagging/recall/fuse.ts";

const row = (tagId: string, score = 1): MetaPathRow => ({ tagId, score, via: [] });
const none = {
  C2T: [],
  C2T_SENTENCE: [],
  C2T_LEARNED: [],
  C2C2T: [],
  WORDS_C2T: [],
  WORDS_C2C2T: [],
};
const settings = (change: Partial<Settings> = {}): Settings =>
  Settings.parse({ fusionConstant: 10, weightC2T: 1, weightC2C2T: 2, ...change });

describe("fusePaths", () => {
  it("adds weight / (constant + rank) over the paths and keeps each path's evidence", () => {
    const [first, second, third] = fusePaths(
      { ...none, C2T: [row("a", 0.9), row("b", 0.8)], C2C2T: [row("b", 3), row("c", 2)] },
      settings(),
    );
    expect(first).toMatchObject({
      tagId: "b",
      rank: 1,
      paths: [
        { path: "C2T", rank: 2 },
        { path: "C2C2T", rank: 1 },
      ],
    });
    expect(first?.recallScore).toBeCloseTo(1 / 12 + 2 / 11, 12);
    expect(second).toMatchObject({ tagId: "c", rank: 2 });
    expect(third).toMatchObject({ tagId: "a", rank: 3, paths: [{ score: 0.9 }] });
  });

  it("breaks ties by id", () => {
    const found = fusePaths(
      { ...none, C2T: [row("b")], C2C2T: [row("a")] },
      settings({ weightC2C2T: 1 }),
    );
    expect(found.map(({ tagId }) => tagId)).toEqual(["a", "b"]);
  });
});
