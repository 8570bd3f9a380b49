import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors.ts";
import { createGraph } from "../../../graph/graph.ts";
import { contentsById } from "../../../graph/queries/content.ts";
import { contentsOfTags, tagsById } from "../../../graph/queries/tag-page.ts";
import type { Query } from "../../../graph/query.ts";
import { fakeApp } from "./fake-app.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const LABEL = { origin: "HUMAN", confidence: null, runId: null, by: "mara", at: null };

describe("reads", () => {
  let client: Client;
  afterEach(() => client.close());

  it("gives a content with its tags, but never its vector", async () => {
    const row = {
      contentId: "a-001",
      title: "Rates rise",
      category: null,
      text: "…",
      tags: [{ tagId: "economy", name: "Economy", ...LABEL }],
      rejectedTagIds: ["sports"],
      reviewVersion: 2,
      isComplete: false,
    };
    client = await serve(fakeApp({ graph: graphOf([contentsById, [row]]) }));
    const { data, errors } = await client.ask(
      `{ content(id: "a-001") { id title category text rejectedTagIds tags { tagId name origin by } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.content).toMatchObject({
      id: "a-001",
      tags: [{ tagId: "economy", name: "Economy", origin: "HUMAN", by: "mara" }],
      rejectedTagIds: ["sports"],
    });
    const { errors: refused } = await client.ask(`{ content(id: "a-001") { embedding } }`);
    expect(refused?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("gives a tag with the contents that carry it", async () => {
    const tag = {
      tagId: "economy",
      name: "Economy",
      aliases: ["Finance"],
      description: null,
      status: "ACTIVE",
      broader: [{ tagId: "news", name: "News" }],
      contentCount: 12,
    };
    const content = { ...LABEL, tagId: "economy", contentId: "a-001" };
    const page = { contentId: "a-001", title: "Rates rise", category: null, text: null };
    const marks = { tags: [], rejectedTagIds: [], reviewVersion: 0, isComplete: false };
    client = await serve(
      fakeApp({
        graph: graphOf(
          [tagsById, [tag]],
          [contentsOfTags, [content]],
          [contentsById, [{ ...page, ...marks }]],
        ),
      }),
    );
    const { data } = await client.ask(`{ tag(id: "economy") {
      id name aliases description status contentCount broader { tagId name }
      contents(first: 1) { edges { node { id title } origin by } pageInfo { hasNextPage } }
    } }`);
    const { tagId, ...fields } = tag;
    expect(data.tag).toEqual({
      ...fields,
      id: tagId,
      contents: {
        edges: [{ node: { id: "a-001", title: "Rates rise" }, origin: "HUMAN", by: "mara" }],
        pageInfo: { hasNextPage: false },
      },
    });
    const { errors } = await client.ask(
      `{ tag(id: "economy") { contents(first: 101) { edges { cursor } } } }`,
    );
    expect(errors?.[0]?.extensions["inputErrors"]).toMatchObject([{ field: "first" }]);
  });

  it("gives null for what is not stored", async () => {
    client = await serve(fakeApp());
    const { data } = await client.ask(`{ content(id: "x") { id } tag(id: "x") { id } }`);
    expect(data).toEqual({ content: null, tag: null });
  });

  it("lists runs, 20 unless told", async () => {
    const sizes: number[] = [];
    const page = async ({ first }: { first: number }) => {
      sizes.push(first);
      return { rows: [{ runId: "r1", startedAt: "2026-11-23T14:28:00Z" }], hasMore: false };
    };
    const run = {
      runId: "r1",
      selection: "untagged",
      model: "m",
      encoder: "e",
      settings: "{}",
      isShadow: false,
      startedAt: "2026-11-23T14:28:00Z",
      finishedAt: null,
      undoneAt: null,
      contents: 3,
      outcomes: { tagged: 2, noTag: 1, failed: 0 },
    };
    const runs = { ...fakeApp().runs, page, byIds: async () => [run] };
    client = await serve(fakeApp({ runs }));
    const { data } = await client.ask(
      `{ runs { edges { node { id selection model startedAt finishedAt contents outcomes { noTag } } } } }`,
    );
    expect(data.runs.edges[0].node).toMatchObject({
      id: "r1",
      finishedAt: null,
      contents: 3,
      outcomes: { noTag: 1 },
    });
    await client.ask(`{ runs(first: 3) { edges { cursor } } }`);
    const { errors } = await client.ask(`{ runs(first: 0) { edges { cursor } } }`);
    expect(sizes).toEqual([20, 3]);
    expect(errors?.[0]?.extensions["inputErrors"]).toMatchObject([{ field: "first" }]);
  });

  it("tells that nothing explains a content that no run tagged", async () => {
    const asked: unknown[] = [];
    const explain = (...args: unknown[]) => {
      asked.push(args);
      return Promise.reject(new AppError("NOT_FOUND", "No run has tagged it"));
    };
    client = await serve(fakeApp({ explain }));
    const query = `{ explain(contentId: "n-001", tagId: "economy") { cypher } }`;
    const { errors } = await client.ask(query);
    expect(errors?.[0]).toMatchObject({
      message: "No run has tagged it",
      extensions: { code: "NOT_FOUND" },
    });
    expect(asked).toEqual([["n-001", { runId: undefined, tagId: "economy" }]]);
  });
});

/** Rows still go through the queries' own schemas. */
function graphOf(...answers: [Pick<Query, "text">, Record<string, unknown>[]][]) {
  const rows = new Map(answers.map(([query, found]) => [query.text, found]));
  return createGraph(async (text) => rows.get(text) ?? []);
}
