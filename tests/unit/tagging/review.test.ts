import { describe, expect, it } from "vitest";
import type { ReviewState } from "../../../graph/queries/review.ts";
import { problemsOf } from "../../../tagging/review/check-review.ts";
import { withoutAlike } from "../../../tagging/review/queue.ts";

type TagState = ReviewState["tags"][number];

const tag = (tagId: string, more: Partial<TagState> = {}): TagState => ({
  tagId,
  status: "ACTIVE",
  origin: null,
  suggestion: null,
  ...more,
});
const state = (tags: TagState[], undecidedTagIds: string[] = []): ReviewState => ({
  version: 3,
  tags,
  undecidedTagIds,
});
const request = { contentId: "c", basedOn: 3, accept: [], reject: [], add: [] };
const suggestion = { runId: "r", confidence: 0.4 };

describe("a review", () => {
  it("may accept what is carried or was put forward, add any active tag, and reject any", () => {
    const tags = [
      tag("carried", { origin: "IMPORT" }),
      tag("proposed", { suggestion }),
      tag("more"),
      tag("old", { status: "DEPRECATED" }),
    ];
    const review = {
      ...request,
      accept: ["carried", "proposed"],
      add: ["more"],
      reject: [{ tagId: "old" }],
      complete: true,
    };
    expect(problemsOf(review, state(tags))).toEqual([]);
  });

  it.each([
    ["accepts what nothing put forward", { accept: ["a"] }, [tag("a")], "accept.0"],
    [
      "accepts a deprecated tag",
      { accept: ["a"] },
      [tag("a", { suggestion, status: "DEPRECATED" })],
      "accept.0",
    ],
    ["adds a group", { add: ["a"] }, [tag("a", { status: "GROUP" })], "add.0"],
    ["rejects an unknown tag", { reject: [{ tagId: "a" }] }, [], "reject.0.tagId"],
  ])("is refused when it %s", (...[, change, tags, field]) => {
    expect(problemsOf({ ...request, ...change }, state(tags))).toMatchObject([{ field }]);
  });

  it("does not call tags complete while some of the model's are undecided", () => {
    const problems = problemsOf({ ...request, complete: true }, state([], ["a", "b"]));
    expect(problems).toEqual([{ field: "complete", message: expect.stringContaining("a, b") }]);
    expect(problemsOf({ ...request, complete: false }, state([], ["a"]))).toEqual([]);
  });
});

it("of contents that are nearly the same the queue keeps the first", () => {
  const rows = [
    [1, 0],
    [0.999, 0.04],
    [0, 1],
    [0.6, 0.8],
  ].map((embedding) => ({ embedding }));
  expect(withoutAlike(rows, 9)).toEqual([rows[0], rows[2], rows[3]]);
  expect(withoutAlike(rows, 2)).toEqual([rows[0], rows[2]]);
});
