import { describe, expect, it } from "vitest";
import { buildReport } from "../../../../eval/run/build-report.ts";
import { notesOf } from "../../../../eval/run/notes.ts";
import { recallByPath } from "../../../../eval/run/recall-by-path.ts";
import { renderTable } from "../../../../eval/run/render-table.ts";
import { scoreSystems } from "../../../../eval/run/score-systems.ts";
import type { Evaluated } from "../../../../eval/run/score-systems.ts";
import { metricOf } from "../../../../eval/report/metric-catalogue.ts";
import { parseReport } from "../../../../eval/report/report.ts";
import type { System, SystemPrediction } from "../../../../eval/systems/system.ts";

const gold = Array.from({ length: 12 }, (_, i) => ({
  contentId: `t${i}`,
  title: `T${i}`,
  tagIds: i === 11 ? [] : ["a", "b"],
}));
const historyCounts = new Map([["a", 12]]);

function evaluated(
  given: Pick<System, "id" | "kind">,
  kept: (contentId: string) => Partial<SystemPrediction> & { kept: string[] },
  contents = gold,
): Evaluated {
  const system = {
    ...given,
    label: given.id,
    needsLlm: false,
    version: "1",
    predict: () => Promise.reject(new Error("no")),
  };
  const answers = contents.map(({ contentId }) => {
    const prediction = kept(contentId);
    const ranked = prediction.kept.map((tagId) => ({ tagId, score: 1 }));
    return {
      isCached: contentId === "t0",
      seconds: 2,
      prediction: { contentId, ranked, ...prediction },
    };
  });
  return { system, answers };
}

const ours = evaluated(
  { id: "ours", kind: "ours" },
  () => ({
    kept: ["a", "b"],
    ranked: [
      { tagId: "a", score: 1, probability: 0.8 },
      { tagId: "b", score: 0.5 },
    ],
  }),
  gold.slice(0, 8),
);
const recall = evaluated({ id: "ours-recall", kind: "ablation" }, (contentId) => ({
  kept: ["a"],
  candidates: ["a", ...(contentId === "t0" ? ["b"] : [])],
  paths: { C2T: ["a"], C2C2T: contentId === "t0" ? ["b"] : ["a"] },
}));
const scored = scoreSystems([recall, ours], { gold, historyCounts });
const task = {
  dataSet: { name: "d" },
  split: "dev",
  scored: gold,
  history: [],
  files: [],
} as never;

const build = async () =>
  buildReport(scored, {
    dataSet: "d",
    commit: undefined,
    facts: {
      tags: 2,
      history: 12,
      testContents: 12,
      encoder: "e",
      model: "m",
      settings: {},
      seconds: 1,
      machine: "m",
    },
    gold,
    historyCounts,
    promises: undefined,
    importance: undefined,
    notes: await notesOf(scored, task),
  });

describe("scoring", () => {
  it("scores each system on what it answered and compares on what both did, theirs minus ours", () => {
    const [its, our] = scored;
    expect(its?.score.summary.contents).toBe(12);
    expect(our?.score.summary.contents).toBe(8);
    expect(our?.versusOurs).toEqual({});
    // on t0 to t7 ours keeps a and b, recall a alone
    expect(its?.versusOurs.microRecall).toMatchObject({ difference: -0.5, low: -0.5, high: -0.5 });
    expect(its?.versusOurs.outOfScopeRecall).toBeUndefined();
  });
});

describe("recallByPath", () => {
  it("counts what each path finds, alone or with others, by the tag's frequency", () => {
    const predictions = recall.answers.map(({ prediction }) => prediction);
    const [c2c2t, c2t, all] = recallByPath(predictions, gold, historyCounts);
    expect(c2t).toEqual({
      path: "C2T",
      found: 11 / 22,
      onlyThisPath: 1 / 22,
      byFrequency: { unseen: 0, rare: null, frequent: 1 },
    });
    expect(c2c2t).toMatchObject({ path: "C2C2T", found: 11 / 22, onlyThisPath: 1 / 22 });
    expect(all).toMatchObject({ found: 12 / 22, byFrequency: { unseen: 1 / 11, frequent: 1 } });
  });

  it("is empty without evidence", () => {
    expect(recallByPath([{ contentId: "t0", ranked: [], kept: [] }], gold, historyCounts)).toEqual(
      [],
    );
  });
});

describe("the report", () => {
  it("is one that can be drawn, and describes every metric", async () => {
    const report = parseReport(await build());
    const names = Object.keys(report.systems[0]?.metrics ?? {});
    expect(names[0]).toBe("microF1");
    expect(names).toContain("secondsPerContent");
    for (const name of names) expect(metricOf(name).unit, name).not.toBe("unknown");
    expect(report.reliability).toMatchObject([{ system: "ours" }]);
    expect(report.accuracyCoverage).toMatchObject([{ system: "ours" }]);
  });

  it("says what a reader must know", async () => {
    const notes = (await build()).notes.join("\n");
    expect(notes).toContain("scored on 12 contents of the history that were held out");
    expect(notes).toContain("scored on 8 of the 12 contents");
    expect(notes).toContain("2 of 20 predictions were made by an earlier run");
  });

  it("is summed up in a table", async () => {
    const text = renderTable(await build());
    expect(text).toMatch(/ours-recall +12 .*0\.500/);
    expect(text).toContain("▼");
  });
});
