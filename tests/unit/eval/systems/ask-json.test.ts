import { describe, expect, it } from "vitest";
import { z } from "zod";
import { askJson } from "../../../../eval/systems/ask-json.ts";
import { FakeChatModel } from "../../../support/fake-chat-model.ts";
import { signal } from "./fake-tools.ts";

const prompt = {
  instruction: "Count.",
  template: "{what}",
  jsonSchema: {},
  schema: z.object({ number: z.int() }),
};

function ask(...answers: ConstructorParameters<typeof FakeChatModel>[0]) {
  const model = new FakeChatModel(answers);
  return { model, answer: askJson(model, prompt, { variables: { what: "Sheep {1}" }, signal }) };
}

describe("askJson", () => {
  it("gives the parsed answer and leaves braces of the data alone", async () => {
    const { model, answer } = ask('{"number": 3}');
    await expect(answer).resolves.toEqual({ number: 3 });
    expect(model.prompts).toEqual(["Count.\n---\nSheep {1}"]);
  });

  it("asks once more for an answer of the wrong shape, then gives up", async () => {
    await expect(ask('{"number": "3"}', '{"number": 3}').answer).resolves.toEqual({ number: 3 });
    await expect(ask("{}", "not JSON").answer).rejects.toMatchObject({ code: "LLM_BAD_OUTPUT" });
  });

  it("does not ask a server twice that is down", async () => {
    const { model, answer } = ask(new TypeError("fetch failed"), '{"number": 3}');
    await expect(answer).rejects.toMatchObject({ code: "LLM_UNAVAILABLE" });
    expect(model.prompts).toHaveLength(1);
  });
});
