import { describe, expect, it } from "vitest";
import { createJudgeBaseline } from "../../../llm/judge-baseline.ts";
import { createJudgeTag } from "../../../llm/judge-tag.ts";
import { FakeChatModel } from "../../support/fake-chat-model.ts";

const input = {
  content: { title: "Eleven hundred cellars" },
  knowledge: { examples: [], segments: [] },
  tag: { name: "Energy storage", description: "Keeping electricity for later." },
};
const answer = (yes: number, no: number) => ({
  text: "Yes",
  logprobs: [
    { token: "Yes", logprob: Math.log(yes) },
    { token: "No", logprob: Math.log(no) },
  ],
});

function build(...answers: ConstructorParameters<typeof FakeChatModel>[0]) {
  const model = new FakeChatModel(answers);
  return { model, judgeTag: createJudgeTag(model) };
}

describe("judgeTag", () => {
  it("reads the confidence from the probabilities of Yes and No", async () => {
    const judgement = await build(answer(0.6, 0.2)).judgeTag(input);
    expect(judgement.source).toBe("LOGPROBS");
    expect(judgement.confidence).toBeCloseTo(0.75, 10);
    expect(judgement.mass).toBeCloseTo(0.8, 10);
  });

  it.each([
    ["Yes", 2 / 3],
    ["no.", 1 / 3],
  ])("falls back to the written answer %j without probabilities", async (text, confidence) => {
    const judgement = await build(text).judgeTag(input);
    expect(judgement).toMatchObject({ source: "ANSWER", mass: undefined });
    expect(judgement.confidence).toBeCloseTo(confidence, 10);
  });

  it("is undecided when the model says neither", async () => {
    const elsewhere = { text: "Well", logprobs: [{ token: "Well", logprob: 0 }] };
    await expect(build(elsewhere).judgeTag(input)).resolves.toEqual({
      confidence: 0.5,
      mass: 0,
      source: "NONE",
    });
    await expect(build("Well").judgeTag(input)).resolves.toMatchObject({ source: "NONE" });
  });

  it("puts the tag last, so that all tags of a content share a prefix", async () => {
    const { model, judgeTag } = build(answer(0.5, 0.5));
    await judgeTag(input);
    expect(model.prompts[0]).toMatchSnapshot();
  });
});

describe("judgeBaseline", () => {
  /** Six contents, each with a tag that fits and one that does not. */
  const plainCases = <T>(fits: T, fitsNot: T): T[] =>
    Array.from({ length: 6 }, () => [fits, fitsNot]).flat();

  it("lies in the middle between tags that plainly fit and tags that plainly do not, asked once", async () => {
    const { model, judgeTag } = build(...plainCases(answer(0.5, 0.5), answer(0.1, 0.9)));
    const baseline = createJudgeBaseline(judgeTag);
    expect(await baseline()).toBeCloseTo(Math.log(1 / 9) / 2, 10);
    expect(await baseline()).toBeCloseTo(Math.log(1 / 9) / 2, 10);
    expect(model.prompts).toHaveLength(12);
  });

  it("is the same however sure the judge is of what is plain", async () => {
    const { judgeTag } = build(...plainCases(answer(0.999999, 1e-6), answer(1e-6, 0.999999)));
    expect(await createJudgeBaseline(judgeTag)()).toBeCloseTo(0, 10);
  });

  it("is unknown without probabilities", async () => {
    const { judgeTag } = build(...plainCases("Yes", "No"));
    await expect(createJudgeBaseline(judgeTag)()).resolves.toBeUndefined();
  });

  it("asks again after a failure", async () => {
    const half = answer(0.5, 0.5);
    const { judgeTag } = build(new Error("down"), ...plainCases(half, half));
    const baseline = createJudgeBaseline(judgeTag);
    await expect(baseline()).rejects.toMatchObject({ code: "LLM_UNAVAILABLE" });
    expect(await baseline()).toBeCloseTo(0, 10);
  });
});
