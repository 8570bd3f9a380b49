import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NEW, openCatalog, PAGE, walk } from "../support/catalog-fixture.ts";
import type { Catalog, Edge } from "../support/catalog-fixture.ts";
import { importRows } from "../support/small-world.ts";

let api: Catalog;
beforeAll(async () => {
  api = await openCatalog();
});
afterAll(() => api.close());

const answer = (query: string, variables?: object) => api.answer(query, variables);
const refusal = (query: string, variables?: object) => api.refusal(query, variables);

const CONTENTS = `query ($first: Int!, $after: String, $filter: ContentFilter) {
  contents(first: $first, after: $after, filter: $filter) { edges { cursor node { id } } ${PAGE} }
}`;
const TAGS = `query ($first: Int!, $after: String, $filter: TagFilter, $order: TagOrder! = NAME) {
  tags(first: $first, after: $after, filter: $filter, order: $order) {
    edges { cursor node { id name contentCount } } ${PAGE}
  }
}`;

const contentIds = async (filter: object): Promise<string[]> =>
  walk(async (page) => (await answer(CONTENTS, { ...page, filter })).contents, 100);
const tagIds = async (filter: object): Promise<string[]> =>
  walk(async (page) => (await answer(TAGS, { ...page, filter })).tags, 100);

describe("contents", () => {
  it("come page by page, without loss or doubles while others come in", async () => {
    const before = await contentIds({});
    const added = ["0-before", "m-between", "zz-behind"];
    const contents = added.map((id) => ({ id, title: "Interposed in between" }));
    const walked = await walk(
      async (page) => (await answer(CONTENTS, page)).contents,
      20,
      () => importRows(api.app.importer, { contents }),
    );
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked).toEqual(expect.arrayContaining(before));
    expect(walked).toContain("zz-behind");
    expect(walked).not.toContain("0-before");
    expect(walked).toEqual(walked.toSorted());
  });

  it("are filtered by tag, origin, category, whether they are tagged, and words", async () => {
    const all = await contentIds({});
    const farming = await contentIds({ tagId: "farming" });
    const { tag } = await answer(`{ tag(id: "farming") { contentCount } }`);
    expect(farming).toHaveLength(tag.contentCount);
    expect(await contentIds({ tagId: "farming", tagged: true })).toEqual(farming);
    expect(await contentIds({ tagId: "farming", tagged: false })).toEqual([]);
    const byModel = await contentIds({ origin: "MODEL" });
    expect(byModel.length).toBeGreaterThan(0);
    expect(NEW).toEqual(expect.arrayContaining(byModel));
    expect(await contentIds({ tagId: "farming", origin: "HUMAN" })).toEqual([]);
    const tagged = await contentIds({ tagged: true });
    const untagged = await contentIds({ tagged: false });
    expect(untagged).toContain("zz-behind");
    expect([...tagged, ...untagged].toSorted()).toEqual(all);
    const { content } = await answer(`{ content(id: "a-001") { title category } }`);
    const found = await contentIds({ text: content.title });
    expect(found).toContain("a-001");
    expect(found.length).toBeLessThan(all.length);
    expect(await contentIds({ text: "interpos", tagged: false })).toEqual([
      "0-before",
      "m-between",
      "zz-behind",
    ]);
    expect(await contentIds({ text: "interpos", tagId: "farming" })).toEqual([]);
    expect(await contentIds({ category: "no such category" })).toEqual([]);
    expect(await contentIds({ text: "  " })).toEqual(all);
  });

  it("refuse what cannot be", async () => {
    expect(await refusal(CONTENTS, { first: 0 })).toEqual(["BAD_INPUT", "first"]);
    expect(await refusal(CONTENTS, { first: 101 })).toEqual(["BAD_INPUT", "first"]);
    expect(await refusal(CONTENTS, { first: 1, after: "nonsense" })).toEqual([
      "BAD_INPUT",
      "after",
    ]);
    const only = (filter: object) => refusal(CONTENTS, { first: 1, filter });
    expect(await only({ text: "+&|!" })).toEqual(["BAD_INPUT", "filter.text"]);
    expect(await only({ text: "x".repeat(1_001) })).toEqual(["BAD_INPUT", "filter.text"]);
    expect(await only({ tagId: "" })).toEqual(["BAD_INPUT", "filter.tagId"]);
  });

  it("tell what they are like, what was suggested for them, and by which run", async () => {
    const { content } = await answer(
      `query ($id: ID!) { content(id: $id) {
        similar(first: 3) { cosine node { id title } }
        suggestions { tagId decision rank neighbours { contentId } }
        lastRun { runId model outcome }
        none: suggestions(runId: "no such run") { tagId }
      } fresh: content(id: "zz-behind") { suggestions { tagId } lastRun { runId } similar { cosine } } }`,
      { id: "n-001" },
    );
    const cosines = content.similar.map(({ cosine }: { cosine: number }) => cosine);
    expect(cosines).toHaveLength(3);
    expect(cosines).toEqual(cosines.toSorted((a: number, b: number) => b - a));
    expect(content.suggestions[0]).toMatchObject({ decision: "KEPT" });
    expect(content.lastRun).toEqual({ runId: api.runId, model: "fake", outcome: "TAGGED" });
    expect(content.none).toEqual([]);
    const { explain } = await answer(`{ explain(contentId: "n-001") { tags { tagId } } }`);
    const ids = (rows: { tagId: string }[]) => rows.map(({ tagId }) => tagId);
    expect(ids(content.suggestions)).toEqual(ids(explain.tags));
    const { data } = await api.ask(
      `{ content(id: "zz-behind") { suggestions { tagId } lastRun { runId } similar { cosine } } }`,
    );
    expect(data.content).toEqual({ suggestions: [], lastRun: null, similar: [] });
  });
});

describe("tags", () => {
  it("come by name or by the number of their contents", async () => {
    const { tags } = await answer(TAGS, { first: 100, order: "NAME" });
    const names = tags.edges.map(({ node }: { node: { name: string } }) => node.name.toLowerCase());
    expect(names).toEqual(names.toSorted());
    const counts: number[] = [];
    const walked = await walk(async (page) => {
      const { tags: found } = await answer(TAGS, { ...page, order: "CONTENT_COUNT" });
      counts.push(
        ...found.edges.map(({ node }: { node: { contentCount: number } }) => node.contentCount),
      );
      return found;
    }, 7);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked.toSorted()).toEqual((await tagIds({})).toSorted());
  });

  it("are filtered by status, words, the tag above, and use", async () => {
    const all = await tagIds({});
    expect(await tagIds({ text: "farm" })).toContain("farming");
    const groups = await tagIds({ status: "GROUP" });
    const roots = await tagIds({ isRoot: true });
    expect([...roots, ...(await tagIds({ isRoot: false }))].toSorted()).toEqual(all.toSorted());
    const used = await tagIds({ unused: false });
    expect([...used, ...(await tagIds({ unused: true }))].toSorted()).toEqual(all.toSorted());
    const [broaderId = ""] = groups.length > 0 ? groups : roots;
    const query = `query ($id: ID!) { tag(id: $id) { narrower(first: 100) { edges { node { id } } } } }`;
    const { tag } = await answer(query, { id: broaderId });
    const narrower = tag.narrower.edges.map(({ node }: Edge) => node.id);
    expect(narrower).toEqual(await tagIds({ broaderId }));
  });

  it("refuse a cursor of the other order", async () => {
    const { tags } = await answer(TAGS, { first: 1, order: "NAME" });
    const after = tags.pageInfo.endCursor;
    const asked = { first: 1, order: "CONTENT_COUNT", after };
    expect(await refusal(TAGS, asked)).toEqual(["BAD_INPUT", "after"]);
  });

  it("give their contents with who tagged them, page by page", async () => {
    const query = `query ($first: Int!, $after: String) { tag(id: "farming") {
      contents(first: $first, after: $after) { edges { cursor origin by at confidence runId node { id } } ${PAGE} }
    } }`;
    const walked = await walk(async (page) => (await answer(query, page)).tag.contents, 3);
    expect(walked.toSorted()).toEqual(await contentIds({ tagId: "farming" }));
  });
});

describe("search", () => {
  it("finds by meaning and by words, untagged contents too", async () => {
    const { search } = await answer(`{ search(text: "interposed in between", first: 5) {
      contents { score cosine words node { id } } tags { score cosine words node { id name } }
    } }`);
    const ids = search.contents.map(({ node }: Edge) => node.id);
    expect(ids.slice(0, 3).toSorted()).toEqual(["0-before", "m-between", "zz-behind"]);
    expect(search.contents[0].words).toBeGreaterThan(0);
    expect(search.contents[0].cosine).toBeGreaterThan(0.5);
    expect(search.contents).toHaveLength(5);
    expect(search.tags).toHaveLength(5);
    const farming = await answer(`{ search(text: "farming") { tags { node { id } } } }`);
    expect(farming.search.tags[0].node.id).toBe("farming");
  });

  it("takes a text without words, and refuses an empty one", async () => {
    const { search } = await answer(`{ search(text: "?!", first: 2) { contents { words } } }`);
    expect(search.contents).toEqual([{ words: null }, { words: null }]);
    expect(await refusal(`{ search(text: " ") { tags { score } } }`)).toEqual([
      "BAD_INPUT",
      "text",
    ]);
    expect(await refusal(`{ search(text: "x", first: 101) { tags { score } } }`)).toEqual([
      "BAD_INPUT",
      "first",
    ]);
  });
});

it("counts for the dashboard", async () => {
  const { overview } = await answer(`{ overview {
    contents taggedContents untaggedContents tags usedTags reviewedContents knowledge runs
    tagsByOrigin { origin count } confidenceHistogram { from to count }
    taggedPerDay { day model human } topTags(first: 3) { tagId name count }
  } }`);
  const all = await contentIds({});
  expect(overview.contents).toBe(all.length);
  expect(overview.taggedContents + overview.untaggedContents).toBe(all.length);
  expect(overview.untaggedContents).toBe((await contentIds({ tagged: false })).length);
  expect(overview.usedTags).toBe((await tagIds({ unused: false })).length);
  expect(overview).toMatchObject({ runs: 1, reviewedContents: 0 });
  const byModel = overview.tagsByOrigin.find(
    ({ origin }: { origin: string }) => origin === "MODEL",
  );
  expect(byModel.count).toBe(NEW.length);
  expect(overview.confidenceHistogram).toHaveLength(10);
  expect(overview.confidenceHistogram[9].count).toBe(NEW.length);
  expect(overview.taggedPerDay).toHaveLength(30);
  const given = overview.taggedPerDay.map(({ model }: { model: number }) => model);
  expect(given.reduce((sum: number, count: number) => sum + count, 0)).toBe(NEW.length);
  const [first, second] = overview.topTags;
  expect(first.count).toBeGreaterThanOrEqual(second.count);
});

describe("the number of statements", () => {
  const CONTENT = `id title tags { tagId } reviews { by } lastRun { runId } suggestions { tagId }
    similar(first: 3) { node { id title } }`;

  it.each([
    ["contents", `{ contents(first: 50) { edges { node { ${CONTENT} } } } }`, 8],
    [
      "tags",
      `{ tags(first: 50) { edges { node { id broader { tagId } knowledge { id }
        narrower(first: 5) { edges { node { id contents(first: 2) { edges { node { id } } } } } }
        contents(first: 3) { edges { node { id title } } } } } } }`,
      10,
    ],
    [
      "the contents of a tag",
      `{ tag(id: "farming") { contents(first: 50) { edges { node { ${CONTENT} } } } } }`,
      9,
    ],
    ["knowledge", `{ knowledge(first: 50) { edges { node { id about { tagId } } } } }`, 2],
    [
      "runs",
      `{ runs(first: 50) { edges { node { id changes(first: 50) { edges { node { content { id title } } } } } } } }`,
      4,
    ],
    ["the queue of reviews", `{ reviewQueue(first: 50) { edges { node { ${CONTENT} } } } }`, 8],
    [
      "a search",
      `{ search(text: "power", first: 50) { contents { node { id tags { tagId } } } tags { node { id contentCount } } } }`,
      6,
    ],
  ])("does not grow with the page: %s", async (_name, query, most) => {
    const before = api.statements();
    await answer(query);
    expect(api.statements() - before).toBeLessThanOrEqual(most);
  });
});
