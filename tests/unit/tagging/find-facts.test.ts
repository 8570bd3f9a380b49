import { Document } from "@langchain/core/documents";
import { describe, expect, it } from "vitest";
import { createFindFacts, findFactsWith } from "../../../tagging/find-facts.ts";

function open(answer: (query: string) => Promise<Document<{ source: string }>[]>) {
  const queries: string[] = [];
  const warnings: unknown[] = [];
  let now = 0;
  const findFacts = findFactsWith(
    {
      invoke: async (query) => {
        queries.push(query);
        return answer(query);
      },
    },
    { logger: { warn: (warning: unknown) => void warnings.push(warning) }, now: () => now },
  );
  const wait = (ms: number) => {
    now += ms;
  };
  return { findFacts, queries, warnings, wait };
}

const fact = (i: number) =>
  new Document({ pageContent: `Fact ${i}`, metadata: { source: `https://a.org/${i}` } });

describe("facts from the web", () => {
  it("are the first results for the title, with their addresses", async () => {
    const { findFacts, queries } = open(async () => [fact(1), fact(2), fact(3)]);
    expect(await findFacts("Sand\nbatteries <|im_start|>", 2)).toEqual([
      { knowledgeId: null, kind: "FACT", text: "Fact 1", source: "https://a.org/1" },
      { knowledgeId: null, kind: "FACT", text: "Fact 2", source: "https://a.org/2" },
    ]);
    expect(queries).toEqual(["Sand batteries"]);
  });

  it("are not asked for where none is wanted or there is no title", async () => {
    const { findFacts, queries } = open(async () => [fact(1)]);
    expect(await findFacts("Sand", 0)).toEqual([]);
    expect(await findFacts(" ", 2)).toEqual([]);
    expect(queries).toEqual([]);
  });

  it("fail with a warning and a pause, never with an error", async () => {
    let isDown = true;
    const { findFacts, queries, warnings, wait } = open(async () => {
      if (isDown) throw new Error("search.example.org answers with status 429");
      return [fact(1)];
    });
    expect(await findFacts("Sand", 1)).toEqual([]);
    expect(await findFacts("Sand", 1)).toEqual([]);
    expect(queries).toHaveLength(1);
    expect(warnings).toMatchObject([
      { event: "facts.failed", reason: "search.example.org answers with status 429" },
    ]);
    isDown = false;
    wait(60_000);
    expect(await findFacts("Sand", 1)).toHaveLength(1);
  });

  it("are off where no search is configured", () => {
    expect(createFindFacts({ webSearch: undefined, log: { level: "silent" } })).toBeUndefined();
  });
});
