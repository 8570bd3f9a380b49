import { describe, expect, it } from "vitest";
import { Settings } from "../../../core/settings.ts";
import type { MetaPathRow } from "../../../graph/queries/metapath.ts";
import { fusePaths } from "../../../tagging/fuse.ts";

const row = (tagId: string, score = 1): MetaPathRow => ({ tagId, score, via: [] });
const settings = (change: Partial<Settings> = {}): Settings =>
  Settings.parse({ fusionConstant: 10, weightC2T: 1, weightC2C2T: 2, ...change });

describe("fusePaths", () => {
  it("adds weight / (constant + rank) over the paths and keeps each path's evidence", () => {
    const [first, second, third] = fusePaths(
      { C2T: [row("a", 0.9), row("b", 0.8)], C2C2T: [row("b", 3), row("c", 2)] },
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
    const found = fusePaths({ C2T: [row("b")], C2C2T: [row("a")] }, settings({ weightC2C2T: 1 }));
    expect(found.map(({ tagId }) => tagId)).toEqual(["a", "b"]);
  });

  it("cuts to the number of candidates", () => {
    const C2T = Array.from({ length: 40 }, (_, i) => row(`t${i}`));
    expect(fusePaths({ C2T, C2C2T: [] }, settings({ candidates: 7 }))).toHaveLength(7);
  });
});
