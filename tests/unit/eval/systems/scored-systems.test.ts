import { describe, expect, it } from "vitest";
import { chooseCut, keep } from "../../../../eval/systems/cut.ts";
import { knn } from "../../../../eval/systems/knn.ts";
import { matchOnly } from "../../../../eval/systems/match-only.ts";
import { oursRecall } from "../../../../eval/systems/ours-recall.ts";
import { content, fakeTools, history, signal } from "./fake-tools.ts";

const scored = (tagId: string, score: number) => ({ tagId, score });

describe("chooseCut", () => {
  it("finds the cut with the highest micro-F1", () => {
    const contents = [
      { tagIds: ["a"], ranked: [scored("a", 0.9), scored("x", 0.4)] },
      { tagIds: ["b"], ranked: [scored("b", 0.5), scored("y", 0.3)] },
    ];
    expect(chooseCut(contents, Infinity)).toEqual({ cut: 0.5, f1: 1, contents: 2 });
  });

  it("keeps or drops equal scores together", () => {
    const contents = [{ tagIds: ["a"], ranked: [scored("a", 0.5), scored("x", 0.5)] }];
    expect(chooseCut(contents, Infinity)).toMatchObject({ cut: 0.5, f1: 2 / 3 });
    expect(chooseCut(contents, 1)).toMatchObject({ cut: 0.5, f1: 1 });
  });

  it("keeps nothing where nothing was right", () => {
    const cut = chooseCut([{ tagIds: ["a"], ranked: [scored("x", 1)] }], Infinity);
    expect(cut.cut).toBeNull();
    expect(keep([scored("x", 1)], cut, Infinity)).toEqual([]);
  });
});

describe("match only", () => {
  it("ranks by cosine and keeps what is above the cut of the history", async () => {
    const vectors = new Map([
      ["h1", [1, 0]],
      ["h2", [0.8, 0.6]],
      ["h3", [0, 1]],
    ]);
    const { tools } = fakeTools({
      vectorOf: async ({ contentId }) => vectors.get(contentId) ?? [1, 0],
    });
    const system = matchOnly(tools);
    const prediction = await system.predict(content, { signal });
    expect(prediction.ranked).toEqual([
      scored("solar", 1),
      scored("wind", 0.8),
      scored("cheese", 0),
    ]);
    // each content of the history is exactly like its own tag, so the cut is 1
    expect(prediction.kept).toEqual(["solar"]);
    expect(prediction.paths).toBeUndefined();
    await expect(system.note?.()).resolves.toContain("a score of 1.00 or more");
  });
});

describe("kNN", () => {
  const neighbourhood = [
    { contentId: "h1", cosine: 0.9, tagIds: ["solar"] },
    { contentId: "h2", cosine: 0.6, tagIds: ["wind", "solar"] },
    { contentId: "h3", cosine: -0.1, tagIds: ["cheese"] },
  ];

  it("gives each tag its share of the neighbours' votes", async () => {
    const { ranked } = await knn(fakeTools({ neighbourhood }).tools).predict(content, { signal });
    expect(ranked).toEqual([scored("solar", 1), scored("wind", 0.6 / 1.5), scored("cheese", 0)]);
  });

  it("chooses its cut without a content's own vote", async () => {
    const alone = history.slice(0, 1);
    const { tools } = fakeTools({ neighbourhood: neighbourhood.slice(0, 1), history: alone });
    const { kept } = await knn(tools).predict(content, { signal });
    // without itself, the one content of the history finds nothing: no cut was of use
    expect(kept).toEqual([]);
  });

  it("copes with a content that has no neighbour", async () => {
    const { ranked } = await knn(fakeTools().tools).predict(content, { signal });
    expect(ranked).toEqual([]);
  });
});

describe("recall alone", () => {
  it("tells which path found which candidate", async () => {
    const found = [
      { tagId: "solar", score: 0.3, probability: 0.8, paths: ["C2T", "C2C2T"] },
      { tagId: "wind", score: 0.2, paths: ["LEXICAL"] },
    ];
    const { tools } = fakeTools({
      recall: { ofText: async () => found, ofStored: async () => found },
    });
    await expect(oursRecall(tools).predict(content, { signal })).resolves.toEqual({
      contentId: "t1",
      ranked: [{ tagId: "solar", score: 0.3, probability: 0.8 }, scored("wind", 0.2)],
      kept: ["solar", "wind"],
      candidates: ["solar", "wind"],
      paths: { C2T: ["solar"], C2C2T: ["solar"], LEXICAL: ["wind"] },
    });
  });

  it("chooses its cut on contents that no tag fits, too", async () => {
    const recalled = (tagId: string, score: number) => ({ tagId, score, paths: [] });
    const scores = new Map([
      ["h1", recalled("solar", 0.3)],
      ["h2", recalled("wind", 0.6)],
      ["h3", recalled("cheese", 0.7)],
    ]);
    const ofStored = async ({ contentId }: { contentId: string }) => [
      scores.get(contentId) ?? recalled("solar", 0.5),
    ];
    const recall = { ofText: async () => [recalled("solar", 0.4)], ofStored };
    const nothingFits = ["n1", "n2"].map((contentId) => ({ contentId, title: "?", tagIds: [] }));
    const keptWith = async (tools: Parameters<typeof fakeTools>[0]) =>
      (await oursRecall(fakeTools({ recall, ...tools }).tools).predict(content, { signal })).kept;
    await expect(keptWith({})).resolves.toEqual(["solar"]);
    // what these two score without being right makes 0.6 the better cut
    await expect(keptWith({ nothingFits })).resolves.toEqual([]);
  });
});
