import { describe, expect, it } from "vitest";
import { chooseDiverse } from "../../../tagging/samples/choose-diverse.ts";
import { contentSamples } from "../../../tagging/samples/content-samples.ts";
import type { SampleSource } from "../../../tagging/samples/content-samples.ts";

const at = (degrees: number, ...tagIds: string[]) => ({
  vector: [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)],
  tagIds: new Set(tagIds),
});

describe("chooseDiverse", () => {
  it("takes the content that is furthest from those taken", () => {
    const [east, near, north] = [at(0, "a"), at(5, "a"), at(90, "a")];
    expect(chooseDiverse([east, near, north], 2)).toEqual([east, north]);
  });

  it("prefers tags that were not shown yet among equally far ones", () => {
    const [first, same, other] = [at(0, "a"), at(90, "a"), at(90, "b")];
    expect(chooseDiverse([first, same, other], 2)).toEqual([first, other]);
  });

  it("gives all, each once, where fewer are there than wanted", () => {
    const contents = [at(0), at(0), at(10)];
    expect(new Set(chooseDiverse(contents, 9))).toEqual(new Set(contents));
  });
});

const tag = (tagId: string, rank: number) => ({
  tagId,
  name: `Name of ${tagId}`,
  description: undefined,
  rank,
  recallScore: 1 / rank,
  paths: [],
  prior: undefined,
});

function source(changes: Partial<SampleSource> & { place?: number } = {}): SampleSource {
  const { place = 0.99999999, ...others } = changes;
  return {
    content: {
      contentId: "c1",
      title: "A silo of sand",
      category: undefined,
      text: undefined,
      vector: [1],
      tagIds: new Set(["storage", "heat"]),
      unseenTagIds: new Set(),
      place,
    },
    candidates: ["grid", "storage", "wind", "heat", "sun", "coal", "gas"].map((id, i) =>
      tag(id, i + 1),
    ),
    knowledge: { examples: [], segments: [{ kind: "RULE", text: "Sand stores heat." }] },
    isComplete: true,
    rejectedTagIds: new Set(["gas"]),
    proposedTagIds: new Set(["heat"]),
    mode: "multi",
    split: "train",
    ...others,
  };
}

describe("contentSamples", () => {
  it("asks for the numbers of the right candidates and for Yes or No on right and hardest wrong ones", async () => {
    const samples = await contentSamples(source());
    const answers = samples.map(({ id, messages }) => [id, messages.at(-1)?.content]);
    expect(answers).toEqual([
      ["c1:generation", '{"tags":[2,4]}'],
      ["c1:confidence:storage", "Yes"],
      ["c1:confidence:heat", "Yes"],
      ["c1:confidence:gas", "No"],
      ["c1:confidence:grid", "No"],
      ["c1:confidence:wind", "No"],
      ["c1:confidence:sun", "No"],
      ["c1:confidence:coal", "No"],
    ]);
    expect(samples[0]?.messages.map(({ role }) => role)).toEqual(["system", "user", "assistant"]);
    expect(samples[0]?.messages[1]?.content).toContain("Sand stores heat.");
  });

  it("asks about the four hardest wrong tags and two further down", async () => {
    const candidates = Array.from({ length: 20 }, (_, i) => tag(`t${i + 1}`, i + 1));
    const samples = await contentSamples(
      source({ candidates, rejectedTagIds: new Set(), place: 0.5 }),
    );
    expect(samples.slice(1).map(({ id }) => id.split(":")[2])).toEqual([
      "t1",
      "t2",
      "t3",
      "t4",
      "t5",
      "t13",
    ]);
  });

  it("marks what a model had proposed or people refused", async () => {
    const samples = await contentSamples(source());
    const marked = samples.filter(({ answeredBy }) => answeredBy === "LLM_AND_PEOPLE");
    expect(marked.map(({ id }) => id)).toEqual([
      "c1:generation",
      "c1:confidence:heat",
      "c1:confidence:gas",
    ]);
  });

  it("learns of a content that was judged in part only what people said", async () => {
    const samples = await contentSamples(source({ isComplete: false }));
    expect(samples.map(({ id }) => id)).toEqual([
      "c1:confidence:storage",
      "c1:confidence:heat",
      "c1:confidence:gas",
    ]);
  });

  it("shows some contents without knowledge", async () => {
    const [generation] = await contentSamples(source({ place: 0.50001 }));
    expect(generation?.messages[1]?.content).not.toContain("Sand stores heat.");
  });

  it("takes the right candidates away from some lists, so that none is learned", async () => {
    const [generation] = await contentSamples(source({ place: 0.50000001 }));
    expect(generation?.messages.at(-1)?.content).toBe('{"tags":[]}');
    expect(generation?.messages[1]?.content).not.toContain("Name of storage");
  });

  it("answers with one number in single-tag mode", async () => {
    const [generation] = await contentSamples(source({ mode: "single" }));
    expect(generation?.messages.at(-1)?.content).toBe('{"tags":[2]}');
  });
});
