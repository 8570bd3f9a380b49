import { describe, expect, it } from "vitest";
import { fuseByRank } from "../../../tagging/catalog/search.ts";
import { createOverview } from "../../../tagging/catalog/overview.ts";
import { createDial } from "../../../tagging/calibration/set-dial.ts";
import { Settings } from "../../../core/settings.ts";
import type { Mix } from "../../../tagging/calibration/recent-mix.ts";
import { createGraph } from "../../../graph/graph.ts";
import { asCell } from "../../../graph/cells.ts";
import { filterQuery } from "../../../tagging/recall/words.ts";
import { fixedSettings } from "../../support/fixed-settings.ts";
import neo4j from "neo4j-driver";

describe("what somebody types", () => {
  it("wants every word, or its beginning", () => {
    expect(filterQuery("The Solar pan")).toBe("+(solar solar*) +(pan pan*)");
  });

  it("cannot bring an operator of the query language in", () => {
    expect(filterQuery(`a:b* OR "x" -(y~2) && title:[1 TO 2]`)).not.toMatch(/["~:[\]&-]/);
    expect(filterQuery("+&|! the")).toBe("");
  });
});

it("fuses two lists by rank, ties by id", () => {
  const hit = (id: string, score: number) => ({ id, score });
  const hits = fuseByRank([hit("a", 0.9), hit("b", 0.8)], [hit("b", 7), hit("c", 3)]);
  expect(hits.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  expect(hits[0]).toEqual({ id: "b", score: 1 / 62 + 1 / 61, cosine: 0.8, words: 7 });
  expect(hits[1]).toMatchObject({ cosine: 0.9, words: null });
  expect(fuseByRank([hit("z", 1)], [hit("y", 1)]).map(({ id }) => id)).toEqual(["y", "z"]);
});

it("fills the days and bins without any tags", async () => {
  const since: unknown[] = [];
  const overview = createOverview(
    createGraph(async (text, params) => {
      if (text.includes("AS bin")) return [{ bin: 9, count: 4 }];
      since.push(params["since"]);
      return [{ day: "2026-11-24", model: 2, human: 1 }];
    }),
  );
  const days = await overview.days(Date.parse("2026-11-25T23:59:00Z"));
  expect(since).toEqual(["2026-10-27T00:00:00Z"]);
  expect(days).toHaveLength(30);
  expect(days.at(-1)).toEqual({ day: "2026-11-25", model: 0, human: 0 });
  expect(days.at(-2)).toEqual({ day: "2026-11-24", model: 2, human: 1 });
  const bins = await overview.confidences();
  expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
});

it("writes the values of an audit query as text, without vectors", () => {
  const time = new neo4j.types.DateTime(2026, 11, 25, 12, 0, 0, 0, 0);
  const node = new neo4j.types.Node(1, ["Tag"], { id: "a", embedding: [1, 2], at: time }, "e1");
  expect([null, "text", 3, true, [1, "x"]].map(asCell)).toEqual([
    null,
    "text",
    "3",
    "true",
    `[1,"x"]`,
  ]);
  expect(asCell(time)).toBe("2026-11-25T12:00:00Z");
  expect(asCell(node)).toContain(`"at":"2026-11-25T12:00:00Z"`);
  expect(asCell(node)).not.toContain("embedding");
});

describe("the dial", () => {
  const checked = Array.from({ length: 200 }, (_, i) => ({
    confidence: i / 200,
    right: i >= 100,
  }));
  const dialOn = (pairs: typeof checked, mix?: Mix) => {
    const changed: Settings[] = [];
    const store = {
      ...fixedSettings(),
      change: async (settings: Settings) => {
        changed.push(settings);
        return 7;
      },
    };
    const dialData = async () => ({
      calibrationId: "c",
      fittedAt: "",
      checked: pairs,
      missed: 0,
      mix,
    });
    return { changed, dial: createDial({ store, calibrations: { dialData } }) };
  };

  it("puts the cut in force that it previews", async () => {
    const { changed, dial } = dialOn(checked);
    const preview = await dial.preview({ precision: 0.9 }, Settings.parse({}));
    expect(preview).toMatchObject({ calibrated: true, message: undefined });
    expect(preview.curve.map(({ cut }) => cut)).toEqual(
      preview.curve.map(({ cut }) => cut).toSorted((a, b) => b - a),
    );
    const applied = await dial.apply({ precision: 0.9 });
    expect(applied).toEqual({ version: 7, position: preview.position });
    expect(changed).toEqual([{ ...fixedSettings().base(), cut: preview.position?.cut }]);
  });

  it("says for what mix of contents the position holds", async () => {
    const { dial } = dialOn(checked, { judged: 0.25, recent: 0.034, recentContents: 300 });
    const { message, position } = await dial.preview({ precision: 0.9 }, Settings.parse({}));
    expect(position).toBeDefined();
    expect(message).toContain("about 3 % of the 300 contents tagged last, and 25 % of the judged");
  });

  it("changes nothing where it cannot promise", async () => {
    const { changed, dial } = dialOn(checked.slice(0, 10));
    const preview = await dial.preview({ precision: 0.99 }, Settings.parse({}));
    expect(preview.position).toBeUndefined();
    expect(preview.message).toContain("0.99 cannot be promised with 10 verdicts");
    await expect(dial.apply({ precision: 0.99 })).rejects.toMatchObject({ code: "BAD_INPUT" });
    expect(changed).toEqual([]);
  });

  it("tells how much it can promise instead, in whole percents", async () => {
    const { dial } = dialOn(checked);
    for (const goalOf of [
      (precision: number) => ({ precision }),
      (recall: number) => ({ recall }),
    ]) {
      const { message } = await dial.preview(goalOf(0.995), Settings.parse({}));
      const can = Number(/verdicts, (0\.\d+) can;/.exec(message ?? "")?.[1]);
      expect((await dial.preview(goalOf(can), Settings.parse({}))).position).toBeDefined();
      expect((await dial.preview(goalOf(can + 0.01), Settings.parse({}))).position).toBeUndefined();
    }
    const few = await dialOn(checked.slice(0, 10)).dial.preview(
      { precision: 0.99 },
      Settings.parse({}),
    );
    expect(few.message).toMatch(/with 10 verdicts; review/);
  });
});
