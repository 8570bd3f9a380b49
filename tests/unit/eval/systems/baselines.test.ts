import { describe, expect, it } from "vitest";
import { AppError } from "../../../../core/errors.ts";
import { Settings } from "../../../../core/settings.ts";
import type { Remember } from "../../../../eval/cache/remember.ts";
import { sampleOf } from "../../../../eval/systems/cut.ts";
import { icxml } from "../../../../eval/systems/icxml.ts";
import { llm4tc } from "../../../../eval/systems/llm4tc.ts";
import { tagGptGenerative } from "../../../../eval/systems/taggpt-generative.ts";
import { tagGptSelective } from "../../../../eval/systems/taggpt-selective.ts";
import { readTags } from "../../../../eval/systems/write-tags.ts";
import { content, fakeTools, history, signal } from "./fake-tools.ts";

const singleTag = { settings: Settings.parse({ mode: "single" }) };

describe("TagGPT, generative", () => {
  it("replaces what the LLM writes by the nearest tags, each once", async () => {
    const { tools, model } = fakeTools({ answers: ["1. dairy\n2. sun power\n3. Solar"] });
    const { ranked, kept } = await tagGptGenerative(tools).predict(content, { signal });
    expect(kept).toEqual(["cheese", "solar"]);
    expect(ranked).toEqual([
      { tagId: "cheese", score: 1 },
      { tagId: "solar", score: 1 / 2 },
    ]);
    expect(model.prompts[0]).toContain("Text: Sun {content}.");
    expect(model.prompts[0]).not.toContain("Wind");
  });

  it("keeps the first in a single-tag task, and none where none is written", async () => {
    const one = fakeTools({ answers: ["dairy; Solar"], ...singleTag });
    expect((await tagGptGenerative(one.tools).predict(content, { signal })).kept).toEqual([
      "cheese",
    ]);
    const none = fakeTools({ answers: [" "] });
    expect((await tagGptGenerative(none.tools).predict(content, { signal })).ranked).toEqual([]);
  });

  it.each([
    ["Solar power; wind", ["Solar power", "wind"]],
    ['1. Solar power\n2) "wind"\n- wind.', ["Solar power", "wind"]],
    [`${"x".repeat(80)}, `, ["x".repeat(60)]],
    ["a;b;c;d;e;f;g;h;i", ["a", "b", "c", "d", "e", "f", "g", "h"]],
  ])("reads %j as a list", (text, tags) => {
    expect(readTags(text)).toEqual(tags);
  });
});

describe("TagGPT, selective", () => {
  it("lets the LLM select from the most similar tags, without knowledge", async () => {
    const { tools, model } = fakeTools({ answers: ['{"tags": [2]}'] });
    await expect(tagGptSelective(tools).predict(content, { signal })).resolves.toEqual({
      contentId: "t1",
      ranked: [
        { tagId: "wind", score: 1 },
        { tagId: "solar", score: 1 / 2 },
        { tagId: "cheese", score: 1 / 3 },
      ],
      kept: ["wind"],
      candidates: ["solar", "wind", "cheese"],
    });
    expect(model.prompts[0]).toContain("1. Solar\n2. Wind\n3. Cheese");
    expect(model.prompts[0]).not.toContain("Right tags");
  });
});

describe("ICXML", () => {
  it("demonstrates near labels, maps what is written, and lets the LLM rerank the shortlist", async () => {
    const { tools, model } = fakeTools({ answers: ["dairy", '{"tags": [2, 1]}'] });
    const prediction = await icxml(tools).predict(content, { signal });
    // nearest to "dairy": cheese, then wind, then solar
    expect(prediction.candidates).toEqual(["cheese", "wind", "solar"]);
    expect(prediction.kept).toEqual(["wind", "cheese"]);
    expect(prediction.ranked.map(({ tagId }) => tagId)).toEqual(["wind", "cheese", "solar"]);
    const [first = "", second = ""] = model.prompts;
    const places = ["Panels\nTags: Solar", "Turbines\nTags: Wind", "Gouda\nTags: Cheese"];
    const found = places.map((text) => first.indexOf(text));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
    expect(second).toContain("1. Cheese\n2. Wind\n3. Solar");
  });

  it("asks nothing more where nothing was written", async () => {
    const { tools, model } = fakeTools({ answers: [""] });
    expect((await icxml(tools).predict(content, { signal })).kept).toEqual([]);
    expect(model.prompts).toHaveLength(1);
  });
});

describe("LLM4TC", () => {
  /** Every content sees 1. Solar, 2. Wind, 3. Cheese. */
  const answersFor = (isRight: boolean) =>
    sampleOf({ history, nothingFits: [] }).map(({ tagIds }) => {
      const right = ["solar", "wind", "cheese"].indexOf(tagIds[0] ?? "") + 1;
      return `{"labels": [${isRight ? right : (right % 3) + 1}]}`;
    });

  it("takes the wording that was best on the history, and says so", async () => {
    const answers = [false, true, false].flatMap(answersFor);
    const { tools, model } = fakeTools({ answers: [...answers, '{"labels": [3, 1, 3]}'] });
    const system = llm4tc({ ...tools, rememberFor: rememberOnce });
    await system.prepare?.({ signal });
    const { kept, ranked } = await system.predict(content, { signal });
    expect(kept).toEqual(["cheese", "solar"]);
    expect(ranked.map(({ tagId }) => tagId)).toEqual(["cheese", "solar", "wind"]);
    expect(model.prompts.at(-1)).toContain("Classify the content");
    await expect(system.note?.()).resolves.toContain(
      "wording 2 of 3: the best on 3 judged contents",
    );
  });

  it("counts an unusable answer on the history as none, and an LLM that is down as an error", async () => {
    const down = new AppError("LLM_UNAVAILABLE", "down");
    const { tools } = fakeTools({ answers: ["{}", "{}", down] });
    await expect(llm4tc(tools).prepare?.({ signal })).rejects.toThrow("down");
  });
});

function rememberOnce(): Remember {
  let chosen: Promise<unknown> | undefined;
  return async (schema, choose) => schema.parse(await (chosen ??= choose()));
}
