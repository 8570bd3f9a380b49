import { describe, expect, it } from "vitest";
import { Settings } from "../../../../core/settings.ts";
import type { Graph } from "../../../../graph/graph.ts";
import { createSuggestUnjudged } from "../../../../eval/systems/unjudged.ts";
import type { App } from "../../../../tagging/create-app.ts";
import { content, signal } from "./fake-tools.ts";

const TAGS = ["a", "b", "c"];

/** Answers the path C2T and whatever describes its tags; every other statement finds nothing. */
async function many({ name }: { name: string }) {
  if (name === "metapath/c2t-of-vector")
    return TAGS.map((tagId, i) => ({ tagId, score: 1 - i / 10, via: [] }));
  if (name.startsWith("tag/"))
    return TAGS.map((tagId) => ({ tagId, name: tagId.toUpperCase(), description: null }));
  return [];
}

describe("suggestions without confidence", () => {
  it("keep all that was chosen, in the order in which it was written", async () => {
    const graph = { many } as unknown as Graph;
    const encoder = { name: "fake", dimension: 2, encode: async () => [[1, 0]] };
    const active = async () => ({ version: 0, settings: Settings.parse({}), learned: undefined });
    const app = { graph, encoder, settings: { active } as unknown as App["settings"] };
    const suggest = createSuggestUnjudged(app, async () => [2, 0]);
    const settings = Settings.parse({ cut: 0.9999 });
    const { suggestions } = await suggest(content, { settings, signal });
    expect(suggestions.map(({ tagId, decision }) => [tagId, decision])).toEqual([
      ["c", "KEPT"],
      ["a", "KEPT"],
      ["b", "NOT_CHOSEN"],
    ]);
  });
});
