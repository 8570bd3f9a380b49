import { describe, expect, it } from "vitest";
import type { Graph } from "../../../../graph/graph.ts";
import { remedyFor, requireOwnGraph } from "../../../../eval/run/require-own-graph.ts";
import { TagRow } from "../../../../tagging/import/rows.ts";

const task = {
  history: [{ contentId: "h1", title: "T", tagIds: [] }],
  nothingFits: [{ contentId: "h1", title: "T", tagIds: [] }],
  dataSet: {
    name: "debian",
    folder: "",
    history: [],
    rejections: [],
    files: {} as never,
    tags: [TagRow.parse({ id: "a", name: "A" })],
  },
};

/** A graph that holds the history and the vocabulary, and so much besides. */
function graphWith(others: { contents?: number; tags?: number; runs?: number }) {
  const { contents = 0, tags = 0, runs = 0 } = others;
  const many = async () => [
    { tagId: "a", status: "ACTIVE" },
    { tagId: "g", status: "GROUP" },
  ];
  const counts = {
    contents: contents + 1,
    tags: tags + 1,
    runs,
    labelledContents: 0,
    knowledge: 0,
  };
  return {
    graph: { many } as unknown as Graph,
    runs: { counts: async () => counts, existing: async () => new Set(["h1"]) } as never,
  };
}

describe("requireOwnGraph", () => {
  it("takes a graph that holds what an earlier evaluation imported", async () => {
    await expect(requireOwnGraph(graphWith({}), task, "")).resolves.toBeUndefined();
  });

  it("refuses everything else, and tells what to do", async () => {
    const app = graphWith({ contents: 7, tags: 2, runs: 1 });
    await expect(requireOwnGraph(app, task, "Name another")).rejects.toThrow(
      "The graph holds 7 other contents, 2 other tags, 1 tagging runs besides the history of debian, so its results would not count. Name another",
    );
  });

  it("has a remedy for a given database and for one of its own", () => {
    expect(remedyFor("eval-d", "bolt://somewhere")).toContain("NEO4J_URI");
    expect(remedyFor("eval-d", undefined)).toContain("rm -r .local/instances/eval-d");
  });
});
