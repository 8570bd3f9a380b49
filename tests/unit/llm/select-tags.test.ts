import { describe, expect, it } from "vitest";
import { createSelectTags } from "../../../llm/select-tags.ts";
import type { SelectInput } from "../../../llm/select-tags.ts";
import { FakeChatModel } from "../../support/fake-chat-model.ts";

const input: SelectInput = {
  content: { title: "Eleven hundred cellars", text: "Batteries help the grid {shared}." },
  knowledge: {
    examples: [{ title: "A silo of sand", correct: ["Energy storage"], incorrect: ["Wind power"] }],
    segments: [{ kind: "RULE", text: "Second-life packs are energy storage." }],
  },
  candidates: ["Power grid", "Energy storage", "Housing"],
  mode: "multi",
};

function build(...answers: ConstructorParameters<typeof FakeChatModel>[0]) {
  const model = new FakeChatModel(answers);
  return { model, selectTags: createSelectTags(model) };
}

describe("selectTags", () => {
  it("gives positions of the numbered candidates in the model's order, each once", async () => {
    const { selectTags } = build('{"tags": [2, 1, 2]}');
    await expect(selectTags(input)).resolves.toEqual([1, 0]);
  });

  it("takes no tag for an answer", async () => {
    await expect(build('{"tags": []}').selectTags(input)).resolves.toEqual([]);
  });

  it("keeps one tag in single-tag mode", async () => {
    const { selectTags } = build('{"tags": [3, 1]}');
    await expect(selectTags({ ...input, mode: "single" })).resolves.toEqual([2]);
  });

  it("asks nothing when there is no candidate", async () => {
    const { model, selectTags } = build();
    await expect(selectTags({ ...input, candidates: [] })).resolves.toEqual([]);
    expect(model.prompts).toEqual([]);
  });

  it.each(['{"tags": [4]}', '{"tags": [0]}', '{"tags": ["Power grid"]}', '{"labels": []}'])(
    "refuses %s, which no schema allowed",
    async (answer) => {
      await expect(build(answer).selectTags(input)).rejects.toMatchObject({
        code: "LLM_BAD_OUTPUT",
      });
    },
  );

  it("asks once more when the answer is no JSON, then gives up", async () => {
    const once = build("Sure! Here", '{"tags": [1]}');
    await expect(once.selectTags(input)).resolves.toEqual([0]);
    const twice = build("Sure! Here", "Sure! Again");
    await expect(twice.selectTags(input)).rejects.toMatchObject({ code: "LLM_BAD_OUTPUT" });
    expect(twice.model.prompts).toHaveLength(2);
  });

  it("puts instruction, content, knowledge and candidates in this order and no text into the instruction", async () => {
    const { model, selectTags } = build('{"tags": []}');
    await selectTags(input);
    expect(model.prompts[0]).toMatchSnapshot();
  });

  it("shows the examples' answers as numbers of these candidates, and only one in single-tag mode", async () => {
    const example = { title: "Old", correct: ["Housing", "Power grid", "Cheese"], incorrect: [] };
    const knowledge = { examples: [example], segments: [] };
    const multi = build('{"tags": []}');
    await multi.selectTags({ ...input, knowledge });
    expect(multi.model.prompts[0]).toContain('Old: {"tags":[1,3]}');
    const single = build('{"tags": []}');
    await single.selectTags({ ...input, knowledge, mode: "single" });
    expect(single.model.prompts[0]).toContain('Old: {"tags":[1]}');
  });

  it("tells a server that is down from one that refuses", async () => {
    await expect(build(new Error("ECONNREFUSED")).selectTags(input)).rejects.toMatchObject({
      code: "LLM_UNAVAILABLE",
    });
    const refused = Object.assign(new Error("too long"), { status: 400 });
    await expect(build(refused, refused).selectTags(input)).rejects.toMatchObject({
      code: "LLM_BAD_OUTPUT",
    });
  });
});
