import { describe, expect, it } from "vitest";
import { AppError } from "../../../../core/errors.ts";
import { joinCases } from "../../../../eval/metrics/cases.ts";
import { predict, tagsIn } from "./build.ts";

const gold = (contentId: string, tags = "a") => ({ contentId, tagIds: tagsIn(tags) });

describe("joinCases", () => {
  it("pairs by content in the order of gold", () => {
    const cases = joinCases(
      [predict("2", { ranked: "b" }), predict("1", {})],
      [gold("1"), gold("2")],
    );
    expect(cases.map(({ contentId, ranked }) => [contentId, ranked])).toEqual([
      ["1", []],
      ["2", ["b"]],
    ]);
  });

  it("cuts the candidates to 20 and takes the ranking where there are none", () => {
    const alphabet = "abcdefghijklmnopqrstuvwxyz";
    const [given, absent] = joinCases(
      [predict("1", { candidates: alphabet, ranked: "z" }), predict("2", { ranked: alphabet })],
      [gold("1"), gold("2")],
    );
    expect(given?.candidates).toEqual(tagsIn(alphabet.slice(0, 20)));
    expect(absent?.candidates).toEqual(tagsIn(alphabet.slice(0, 20)));
    expect(
      joinCases([predict("1", { candidates: "", ranked: "z" })], [gold("1")])[0],
    ).toMatchObject({
      candidates: [],
    });
  });

  it("keeps as outcomes the tags with a probability", () => {
    const prediction = {
      ...predict("1", {}),
      ranked: [
        { tagId: "a", score: 2, probability: 0.7 },
        { tagId: "b", score: 1 },
        { tagId: "c", score: 0, probability: 0 },
      ],
    };
    expect(joinCases([prediction], [gold("1")])[0]?.outcomes).toEqual([
      { probability: 0.7, right: true },
      { probability: 0, right: false },
    ]);
  });

  it.each([
    { what: "nothing to score on", predictions: [], gold: [], says: /no labelled content/ },
    {
      what: "a missing content",
      predictions: [predict("1", {})],
      gold: [gold("1"), gold("2")],
      says: /miss contents: 2$/,
    },
    {
      what: "an unknown content",
      predictions: [predict("1", {}), predict("x", {})],
      says: /unknown contents: x$/,
    },
    {
      what: "a content twice",
      predictions: [predict("1", {}), predict("1", {})],
      says: /Predictions give contents twice: 1$/,
    },
    { what: "gold twice", gold: [gold("1"), gold("1")], says: /Gold gives contents twice: 1$/ },
    { what: "a repeated gold tag", gold: [gold("1", "aa")], says: /Gold repeats a tag .*: 1$/ },
    {
      what: "a repeated ranked tag",
      predictions: [predict("1", { ranked: "aba" })],
      says: /Predictions repeat a tag .*: 1$/,
    },
    {
      what: "a repeated kept tag",
      predictions: [predict("1", { kept: "aa" })],
      says: /Predictions repeat a tag .*: 1$/,
    },
    {
      what: "a repeated candidate",
      predictions: [predict("1", { candidates: "aa" })],
      says: /Predictions repeat a tag .*: 1$/,
    },
    {
      what: "a probability above 1",
      predictions: [predict("1", { ranked: "a", probabilities: [1.1] })],
      says: /outside \[0, 1\] .*: 1$/,
    },
    {
      what: "a probability that is no number",
      predictions: [predict("1", { ranked: "a", probabilities: [Number.NaN] })],
      says: /outside \[0, 1\] .*: 1$/,
    },
  ])("refuses $what", ({ predictions = [predict("1", {})], gold: labels = [gold("1")], says }) => {
    const join = () => joinCases(predictions, labels);
    expect(join).toThrow(AppError);
    expect(join).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
    expect(join).toThrow(says);
  });

  it("names five of many and gives all in the details", () => {
    const labels = ["1", "2", "3", "4", "5", "6", "7"].map((id) => gold(id));
    const join = () => joinCases([], labels);
    expect(join).toThrow(/miss contents: 1, 2, 3, 4, 5 and 2 more$/);
    expect(join).toThrow(
      expect.objectContaining({ details: { contentIds: ["1", "2", "3", "4", "5", "6", "7"] } }),
    );
  });
});
