import { describe, expect, it } from "vitest";
import { drawEvidence } from "../../../web/pages/contents/evidence.ts";

const content = { id: "n-001", title: "Plug in" };
const neighbour = (contentId: string, cosine: number) => ({ contentId, title: contentId, cosine });
const kept = {
  tagId: "solar",
  name: "Solar power",
  decision: "KEPT" as const,
  confidence: 0.9,
  cosine: 0.5,
  neighbours: [neighbour("a-1", 0.6), neighbour("a-2", 0.8)],
};
const notChosen = { ...kept, tagId: "retail", decision: "NOT_CHOSEN" as const, cosine: null };

describe("the picture of the evidence", () => {
  it("leads from the content over similar contents to the tags that the LLM chose", () => {
    const { nodes, edges } = drawEvidence(content, [kept, notChosen], 300);
    expect(nodes.map(({ id }) => id)).toEqual([
      "content",
      "content:a-2",
      "content:a-1",
      "tag:solar",
    ]);
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "content content:a-2",
      "content content:a-1",
      "content:a-1 tag:solar",
      "content:a-2 tag:solar",
      "content tag:solar",
    ]);
  });

  it("shows candidates where the LLM chose none", () => {
    const { nodes } = drawEvidence(content, [notChosen], 300);
    expect(nodes.at(-1)).toMatchObject({ key: "retail", isFaint: true });
  });

  it("draws no line to a content that it leaves out", () => {
    const many = Array.from({ length: 20 }, (_, place) => neighbour(`a-${place}`, place / 20));
    const { nodes, edges } = drawEvidence(content, [{ ...kept, neighbours: many }], 300);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(nodes.length).toBeLessThan(15);
    for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
  });
});
