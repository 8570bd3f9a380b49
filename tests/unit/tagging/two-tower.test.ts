import { describe, expect, it } from "vitest";
import { storeLinearModel } from "../../../tagging/learning/linear-model.ts";
import { profileContents, storeLabelProfiles } from "../../../tagging/learning/label-profiles.ts";
import {
  loadRecall,
  NOTHING_LEARNED,
  readStoredRecall,
} from "../../../tagging/learning/learned-recall.ts";
import { product } from "../../../tagging/learning/matmul.ts";
import { trainTwoTower } from "../../../tagging/learning/train-two-tower.ts";
import {
  contentTower,
  loadTwoTower,
  storeTwoTower,
  towerScore,
} from "../../../tagging/learning/two-tower.ts";
import type { TwoTower } from "../../../tagging/learning/two-tower.ts";

const TAGS = 8;
const axis = (i: number) => Array.from({ length: TAGS }, (_, d) => Number(d === i % TAGS));
const wave = (seed: number) => 0.2 * Math.sin(seed * 12.9898);
const noisy = (i: number, seed: number) => axis(i).map((value, d) => value + wave(seed * TAGS + d));
/** As far from every tag. */
const nowhere = Array.from({ length: TAGS }, () => 1 / Math.sqrt(TAGS));
const tag = (i: number) => ({ tagId: `t${i}`, vector: axis(i), stems: [`name${i}`] });
const tags = Array.from({ length: TAGS }, (_, i) => tag(i));
const right = (i: number) => new Set([`t${i}`]);

function scores(model: TwoTower, content: { vector: number[]; stems: string[] }): number[] {
  const query = contentTower(model, content);
  return tags.map((one) =>
    towerScore(model, query, {
      ...one,
      cosine: one.vector.reduce((sum, value, d) => sum + value * (query[d] ?? 0), 0),
    }),
  );
}
const best = (of: number[]) => of.indexOf(Math.max(...of));

describe("product", () => {
  it("multiplies matrices", async () => {
    const left = Float32Array.from([1, 2, 3, 4, 5, 6]);
    const right3x2 = Float32Array.from([1, 0, 0, 1, 1, 1]);
    expect([...(await product([left, right3x2], [2, 3, 2]))]).toEqual([4, 5, 10, 11]);
  });
});

describe("trainTwoTower", () => {
  it("moves contents to where their tags lie, also contents that it has not seen", async () => {
    // A content of tag i lies at the axis of tag i + 1, so cosines alone find the wrong tag.
    const examples = Array.from({ length: 4_000 }, (_, n) => ({
      vector: noisy(n + 1, n),
      stems: [],
      tagIds: right(n % TAGS),
    }));
    const model = await trainTwoTower(examples, { tags });
    const unseen = { vector: noisy(4, 1e5), stems: [] };
    const before = contentTower({ ...model, projection: new Float32Array(TAGS * TAGS) }, unseen);
    const after = contentTower(model, unseen);
    expect((after[3] ?? 0) - (before[3] ?? 0)).toBeGreaterThan(0.02);
  });

  it("learns what words say that the vectors do not", async () => {
    const examples = Array.from({ length: 4_000 }, (_, n) => ({
      vector: nowhere,
      stems: ["the", `word${n % TAGS}`],
      tagIds: right(n % TAGS),
    }));
    const model = await trainTwoTower(examples, { tags });
    const found = tags.map((_, i) => best(scores(model, { vector: nowhere, stems: [`word${i}`] })));
    expect(found).toEqual(tags.map((_, i) => i));
  });

  it("repeats itself exactly, and comes back from its stored form nearly as it was", async () => {
    const examples = Array.from({ length: 600 }, (_, n) => ({
      vector: noisy(n, n),
      stems: [`word${n % 5}`],
      tagIds: right(n % TAGS),
    }));
    const model = await trainTwoTower(examples, { tags });
    expect(await trainTwoTower(examples, { tags })).toEqual(model);

    const twoTower = JSON.parse(JSON.stringify(storeTwoTower(model)));
    const content = { vector: noisy(3, 7), stems: ["word1", "unknown"] };
    const [fresh, stored] = [scores(model, content), scores(loadTwoTower(twoTower), content)];
    stored.forEach((score, i) => expect(score).toBeCloseTo(fresh[i] ?? NaN, 3));

    const noTerms = { terms: new Map(), idf: new Float32Array() };
    const classifiers = {
      linear: storeLinearModel({
        words: noTerms,
        letters: noTerms,
        axes: undefined,
        tags: new Map(),
      }),
      profiles: storeLabelProfiles(profileContents([], [])),
    };
    const { query, score } = loadRecall({
      ...NOTHING_LEARNED,
      twoTower,
      byWords: classifiers,
      byVector: classifiers,
    });
    expect(query?.({ title: "word1 unknown" }, content.vector).vector).toHaveLength(TAGS);
    expect(score).toBeUndefined();
  });

  it("takes what another version stored for nothing, and what is broken for an error", () => {
    expect(readStoredRecall(JSON.stringify(NOTHING_LEARNED))).toEqual(NOTHING_LEARNED);
    expect(readStoredRecall('{"byWords":{"linear":{"terms":[]}},"ranker":{}}')).toEqual(
      NOTHING_LEARNED,
    );
    expect(() => readStoredRecall('{"format":2,"byWords":{}}')).toThrow("byWords");
  });

  it("leaves out examples without a known tag", async () => {
    const examples = Array.from({ length: 40 }, () => ({
      vector: axis(1),
      stems: [],
      tagIds: new Set(["elsewhere"]),
    }));
    const model = await trainTwoTower(examples, { tags });
    expect(model.projection.every((weight) => weight === 0)).toBe(true);
  });
});
