import { describe, expect, it } from "vitest";
import type { ReviewedContentFragment } from "../../../web/gql/graphql.ts";
import { candidatesOf, noLongerThere } from "../../../web/pages/review/candidates.ts";

type Suggested = ReviewedContentFragment["suggestions"][number];

const suggested = (tagId: string, decision: Suggested["decision"]): Suggested => ({
  tagId,
  name: tagId,
  description: null,
  rank: 1,
  decision,
  confidence: null,
  prior: null,
  paths: [],
  neighbourCount: 0,
  neighbours: [],
});
const content: ReviewedContentFragment = {
  id: "n-001",
  title: "Plug in",
  category: null,
  text: null,
  reviewVersion: "0",
  isComplete: false,
  rejectedTagIds: [],
  reviews: [],
  tags: [{ tagId: "history", name: "History", origin: "IMPORT", confidence: null, by: null }],
  suggestions: [
    suggested("solar", "KEPT"),
    suggested("grid", "BELOW_CUT"),
    suggested("retail", "NOT_CHOSEN"),
    suggested("space", "NOT_CHOSEN"),
  ],
};

describe("what there is to judge", () => {
  it("is first what the LLM chose, what the content carries, and what it is in the queue for", () => {
    const { important, others } = candidatesOf(content, new Set(["space"]));
    expect(important.map(({ tagId }) => tagId)).toEqual(["solar", "grid", "space", "history"]);
    expect(others.map(({ tagId }) => tagId)).toEqual(["retail"]);
  });

  it("still holds what was judged when others took it away meanwhile", () => {
    const now = candidatesOf({ ...content, tags: [] }, new Set());
    const gone = noLongerThere(content, now, { history: { fits: true }, solar: { fits: true } });
    expect(gone.map(({ tagId }) => tagId)).toEqual(["history"]);
    expect(noLongerThere(undefined, now, {})).toEqual([]);
  });
});
