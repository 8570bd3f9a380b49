import { describe, expect, it } from "vitest";
import {
  loadLabelProfiles,
  nearestProfiles,
  profileContents,
  profiledTags,
  storeLabelProfiles,
  StoredLabelProfiles,
} from "../../../tagging/learning/label-profiles.ts";

const tagIds = ["cheese", "wind"];
/** The mean of both columns is 0. */
const profiles = profileContents(tagIds, [
  { contentIds: ["brie", "gale"], scores: Float32Array.from([1, -1, -2, 2]) },
  { contentIds: ["feta", "sailors' cheese"], scores: Float32Array.from([0.5, -1.5, 0.5, 0.5]) },
]);
const nearest = (scores: number[], options = {}) =>
  nearestProfiles(profiles, scores, { limit: 4, excludedId: "", ...options });

describe("the label profiles", () => {
  it("put first of whom the classifiers say the same, however sure they are", async () => {
    const found = await nearest([3, -3]);
    expect(found.map(({ contentId }) => contentId)).toEqual([
      "brie",
      "feta",
      "sailors' cheese",
      "gale",
    ]);
    expect(found.map(({ similarity }) => similarity)).toEqual([
      expect.closeTo(1, 6),
      // (0.5, -1.5) and (1, -1)
      expect.closeTo(2 / Math.sqrt(5), 2),
      expect.closeTo(0, 6),
      expect.closeTo(-1, 6),
    ]);
  });

  it("take off what the classifiers say of all contents", async () => {
    const shifted = profileContents(tagIds, [
      { contentIds: ["brie", "gale"], scores: Float32Array.from([11, -1, 9, 1]) },
    ]);
    expect([...shifted.means]).toEqual([10, 0]);
    const options = { limit: 2, excludedId: "" };
    expect(await nearestProfiles(shifted, [11, -1], options)).toEqual([
      { contentId: "brie", similarity: expect.closeTo(1, 6) },
      { contentId: "gale", similarity: expect.closeTo(-1, 6) },
    ]);
  });

  it("leave out the content itself without losing another", async () => {
    const ids = await nearest([3, -3], { limit: 2, excludedId: "brie" });
    expect(ids.map(({ contentId }) => contentId)).toEqual(["feta", "sailors' cheese"]);
    expect(await nearest([3, -3], { limit: 2 })).toHaveLength(2);
  });

  it("are of the most used tags", () => {
    const contents = [["a", "b"], ["b"], ["a", "c"], ["b"]];
    expect(profiledTags(contents.map((tags) => ({ tagIds: new Set(tags) })))).toEqual(["b", "a"]);
  });

  it("come back from their stored form nearly as they were", () => {
    const stored = JSON.parse(JSON.stringify(storeLabelProfiles(profiles)));
    const { rows, ...loaded } = loadLabelProfiles(StoredLabelProfiles.parse(stored));
    expect({ ...loaded, rows: profiles.rows }).toEqual(profiles);
    rows.forEach((value, i) => expect(value).toBeCloseTo(profiles.rows[i] ?? NaN, 2));
  });

  it("find nobody alike where nothing tells the contents apart", async () => {
    const same = profileContents(tagIds, [
      { contentIds: ["a", "b"], scores: Float32Array.from([1, 1, 1, 1]) },
    ]);
    const found = await nearestProfiles(same, [1, 1], { limit: 5, excludedId: "" });
    expect(found.map(({ similarity }) => similarity)).toEqual([0, 0]);
  });

  it("find nobody where no tag is used twice", async () => {
    const none = profileContents([], [{ contentIds: ["a"], scores: new Float32Array() }]);
    const loaded = loadLabelProfiles(storeLabelProfiles(none));
    expect(await nearestProfiles(loaded, [], { limit: 5, excludedId: "" })).toEqual([]);
  });
});
