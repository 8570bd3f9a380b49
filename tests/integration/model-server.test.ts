import { expect, it } from "vitest";
import { z } from "zod";
import { createJudgeTag } from "../../llm/judge-tag.ts";
import { createModels } from "../../llm/models.ts";
import { testConfig } from "../support/test-config.ts";

const config = testConfig().llm;
const Adapters = z.array(z.object({ scale: z.number() }));

const NO_KNOWLEDGE = { examples: [], segments: [] };

it("has the adapter in the weights of the model, and not a second time on top", async () => {
  const answer = await fetch(new URL("/lora-adapters", config.baseUrl));
  expect(Adapters.parse(await answer.json())).toEqual([{ scale: 0 }]);
});

it("is surer of the tag that fits than of any other", async () => {
  const judgeTag = createJudgeTag(createModels(config).judge);
  const tags = ["timer", "play music", "recipe", "change volume"];
  const content = { title: "play some jazz in the kitchen" };
  const confidences: number[] = [];
  for (const name of tags) {
    const { confidence } = await judgeTag({ content, knowledge: NO_KNOWLEDGE, tag: { name } });
    confidences.push(confidence);
  }
  const [best = 0, second = 1] = confidences.toSorted((a, b) => b - a);
  expect(tags[confidences.indexOf(best)]).toBe("play music");
  expect(best).toBeGreaterThan(0.5);
  expect(second).toBeLessThan(0.2);
});
