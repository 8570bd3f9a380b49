import { describe, expect, it } from "vitest";
import {
  lettersOf,
  linearScorer,
  linearTag,
  loadLinearModel,
  storeLinearModel,
  StoredLinearModel,
  termsOf,
} from "../../../tagging/learning/linear-model.ts";
import type { LinearModel } from "../../../tagging/learning/linear-model.ts";
import { trainLinear } from "../../../tagging/learning/train-linear.ts";

/** Vectors that say nothing. */
const vector = [1, 0];
/** Half are about cheese and say so in a word, a quarter of these in a pair of words; all share other words. */
const examples = Array.from({ length: 80 }, (_, n) => ({
  title: n % 2 === 0 ? `Ripe cheddar ${n % 7}` : `Offshore turbines ${n % 7}`,
  text: n % 8 === 0 ? "blue mould on the rind" : "mould stays blue for a while",
  vector,
  tagIds: new Set(n % 8 === 0 ? ["cheese", "mould"] : n % 2 === 0 ? ["cheese"] : ["wind"]),
}));

describe("the linear classifiers", () => {
  it("read stems and pairs of stems, those of the title twice, never across fields", () => {
    expect(termsOf({ title: "Blue moulds", text: "ripening" })).toEqual([
      "blue",
      "mould",
      "blue mould",
      "blue",
      "mould",
      "blue mould",
      "ripen",
    ]);
  });

  it("read runs of three and four letters in the title's words, a short word whole", () => {
    const runs = " di|die|ie | die|die | öf|öfe|fen|en | öfe|öfen|fen ".split("|");
    expect(lettersOf({ title: "Die Öfen" })).toEqual(runs);
    expect(lettersOf({ title: "C++" })).toEqual([" c "]);
  });

  it("know a compound that they never read by its letters", () => {
    const model = trainLinear(examples, { readVectors: false });
    const compound = linearScorer(model, { title: "Cheddarcheese" }, vector);
    const wordless = linearScorer(model, { title: "" }, vector);
    expect(compound("cheese")).toBeGreaterThan(wordless("cheese"));
    expect(compound("wind")).toBeLessThan(wordless("wind"));
  });

  it("say yes where a tag's words stand, and no elsewhere", () => {
    const model = trainLinear(examples, { readVectors: true });
    const score = linearScorer(model, { title: "Cheddar" }, vector);
    expect(score("cheese")).toBeGreaterThan(0);
    expect(score("wind")).toBeLessThan(0);
    const pair = linearScorer(model, { title: "Cheddar", text: "blue mould" }, vector)("mould");
    expect(pair).toBeGreaterThan(
      linearScorer(model, { title: "Cheddar", text: "mould blue" }, vector)("mould"),
    );
  });

  it("read where a content's vector lies, unless they are told not to", () => {
    const wordless = Array.from({ length: 60 }, (_, n) => ({
      title: "",
      vector: [Math.cos(n % 3), Math.sin(n % 3), 0.1 * Math.sin(n)],
      tagIds: new Set([`tag ${n % 3}`]),
    }));
    const scoreOf = (model: LinearModel, n: number) =>
      linearScorer(model, { title: "" }, [Math.cos(n), Math.sin(n), 0]);
    const model = trainLinear(wordless, { readVectors: true });
    for (const n of [0, 1, 2]) {
      const scores = [0, 1, 2].map((tag) => scoreOf(model, n)(`tag ${tag}`));
      expect(scores.indexOf(Math.max(...scores))).toBe(n);
    }
    const blind = trainLinear(wordless, { readVectors: false });
    expect(blind.axes).toBeUndefined();
    expect(scoreOf(blind, 0)("tag 0")).toBe(scoreOf(blind, 1)("tag 0"));
  });

  it("score a tag that the history does not carry below every no", () => {
    const model = trainLinear(examples, { readVectors: true });
    expect(linearScorer(model, { title: "Cheddar" }, vector)("bread")).toBe(-1.02);
  });

  it("repeat themselves exactly, and come back from their stored form nearly as they were", () => {
    const model = trainLinear(examples, { readVectors: true });
    expect(trainLinear(examples, { readVectors: true })).toEqual(model);
    const stored = StoredLinearModel.parse(JSON.parse(JSON.stringify(storeLinearModel(model))));
    const content = { title: "Ripe cheddar", text: "blue mould on the rind" };
    const [fresh, loaded] = [
      linearScorer(model, content, vector),
      linearScorer(loadLinearModel(stored), content, vector),
    ];
    for (const tagId of model.tags.keys()) expect(loaded(tagId)).toBeCloseTo(fresh(tagId), 1);
  });

  it("keep the heaviest weights alone, in steps of the heaviest", () => {
    const weights = Float64Array.from([0.5, 0, -1, 0.001, 0.5, 0.25]);
    const tag = linearTag({ bias: -1, weights }, 3);
    expect([...tag.inputs]).toEqual([2, 0, 4]);
    expect([...tag.steps]).toEqual([-127, 64, 64]);
    expect(tag.scale * 127).toBeCloseTo(1);
    expect([...linearTag({ bias: -1, weights }, 10).inputs]).toEqual([2, 0, 4, 5, 3]);
    expect(linearTag({ bias: -1, weights: new Float64Array(4) }, 3).inputs).toHaveLength(0);
  });
});
