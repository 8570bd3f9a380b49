import { describe, expect, it } from "vitest";
import type { Settings } from "../../../../core/settings.ts";
import {
  ablations,
  ours,
  toPrediction,
  withoutAdapter,
  withoutConfidence,
} from "../../../../eval/systems/ours.ts";
import type { Suggestion, TaggingResult } from "../../../../tagging/tag-content.ts";
import { content, fakeTools, signal } from "./fake-tools.ts";

const suggestion = (tagId: string, rank: number, given: Partial<Suggestion>): Suggestion => ({
  tagId,
  rank,
  recallScore: 1,
  paths: [],
  name: tagId,
  description: undefined,
  confidence: undefined,
  basis: undefined,
  prior: undefined,
  judgement: undefined,
  chosenPlace: undefined,
  decision: "NOT_CHOSEN",
  ...given,
});

/** In final order: kept first, by confidence. */
const result: TaggingResult = {
  status: "VERIFIED",
  suggestions: [
    suggestion("c", 3, { decision: "KEPT", confidence: 0.9 }),
    suggestion("a", 1, { decision: "BELOW_CUT", confidence: 0.2 }),
    suggestion("b", 2, {}),
  ],
  knowledge: { examples: [], segments: [], exampleIds: [], segmentIds: [] },
  times: {},
};

describe("a result as a prediction", () => {
  it("keeps the final order, claims a confidence for chosen tags only, and gives the candidates as recall had them", () => {
    expect(toPrediction("t1", result)).toEqual({
      contentId: "t1",
      ranked: [
        { tagId: "c", score: 1, probability: 0.9 },
        { tagId: "a", score: 1 / 2, probability: 0.2 },
        { tagId: "b", score: 1 / 3 },
      ],
      kept: ["c"],
      candidates: ["a", "b", "c"],
    });
  });

  it("abstains where the LLM's answer could not be used", () => {
    const suggestions = [suggestion("a", 1, { decision: "UNVERIFIED" })];
    const prediction = toPrediction("t1", { ...result, status: "UNVERIFIED", suggestions });
    expect(prediction).toMatchObject({ kept: [], failure: expect.stringContaining("LLM") });
  });
});

describe("ours and its ablations", () => {
  it("differ in one setting each", async () => {
    const asked: Settings[] = [];
    const { tools } = fakeTools({
      suggest: async (_content, { settings }) => {
        asked.push(settings);
        return result;
      },
    });
    for (const system of [ours(tools), ...ablations(tools)])
      await system.predict(content, { signal });
    const { settings } = tools;
    expect(asked).toEqual([
      settings,
      { ...settings, weightC2C2T: 0, weightWordsC2C2T: 0 },
      { ...settings, examples: 0 },
      { ...settings, segments: 0 },
      { ...settings, examples: 0, segments: 0 },
    ]);
  });

  it("ask the LLM as it is where the adapter is left out, with and without knowledge in the prompt", async () => {
    const asked: Settings[] = [];
    let prepared = 0;
    const base = {
      prepare: async () => (prepared += 1),
      suggest: async (_: unknown, { settings }: { settings: Settings }) => {
        asked.push(settings);
        return result;
      },
    };
    const { tools } = fakeTools({ withoutAdapter: base });
    for (const system of withoutAdapter(tools)) {
      await system.prepare?.({ signal });
      await system.predict(content, { signal });
    }
    expect(prepared).toBe(2);
    expect(asked).toEqual([tools.settings, { ...tools.settings, examples: 0, segments: 0 }]);
    expect(withoutAdapter(fakeTools().tools)).toEqual([]);
  });

  it("have versions of their own, for the cache", () => {
    const { tools } = fakeTools();
    const versions = [ours(tools), ...ablations(tools)].map(({ version }) => version);
    expect(new Set(versions).size).toBe(5);
  });

  it("claims no probability without the confidence step", async () => {
    const { tools } = fakeTools({ suggestUnjudged: async () => result });
    const { ranked } = await withoutConfidence(tools).predict(content, { signal });
    expect(ranked.every((tag) => !("probability" in tag))).toBe(true);
  });
});
