import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { openApi } from "../support/api-fixture.ts";

const SUGGESTIONS = `status suggestions {
  tagId rank decision confidence mass confidenceSource paths { path rank score via { contentId origin } }
}`;
const TAG = `mutation ($contentIds: [ID!]!) { tagContents(contentIds: $contentIds) {
  ok runId run { resumed tagged } results { contentId outcome kept { tagId } } error { code message }
} }`;
const EXPLAIN = `query ($tagId: ID) { explain(contentId: "n-001", tagId: $tagId) {
  content { id tags { tagId origin runId } }
  run { runId outcome model }
  tags {
    tagId decision confidence mass confidenceSource paths cosine votes words wordVotes neighbourCount
    neighbours { contentId title cosine origin by } cypher
  }
  examples { contentId correct { name } }
  segments { kind text }
  cypher
} }`;

let api: Awaited<ReturnType<typeof openApi>>;

beforeAll(async () => {
  api = await openApi();
});
beforeEach(() => {
  api.llm.isDown = false;
});
afterAll(() => api.close());

const SETTLED = { timeout: 20_000, interval: 500 };

describe("the API over a real graph", () => {
  it("reads contents and tags", async () => {
    const { data } = await api.ask(`{
      content(id: "a-001") { title tags { tagId origin confidence } }
      tag(id: "farming") { name status contentCount contents(first: 2) { edges { node { id title } origin } } }
      health { status parts { part ok } }
    }`);
    expect(data.content.tags).toContainEqual({
      tagId: "farming",
      origin: "IMPORT",
      confidence: null,
    });
    expect(data.tag.contents.edges).toHaveLength(2);
    expect(data.tag.contentCount).toBeGreaterThan(2);
    expect(data.health.parts).toContainEqual({ part: "graph", ok: true });
  });

  it("suggests for a text with the evidence of every path", async () => {
    const query = `{ suggest(input: { title: "Solar panels on the roof of the school" }) { ${SUGGESTIONS} } }`;
    const { data } = await api.ask(query);
    const [best, second] = data.suggest.suggestions;
    expect(data.suggest.status).toBe("VERIFIED");
    expect(best).toMatchObject({ rank: 1, decision: "KEPT", confidence: 0.9, mass: 0.95 });
    expect(second).toMatchObject({ rank: 2, decision: "BELOW_CUT", confidenceSource: "LOGPROBS" });
    const paths = best.paths.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(["C2T", "C2C2T", "WORDS_C2T", "WORDS_C2C2T"]);
    expect(best.paths[1].via[0].origin).toBe("IMPORT");
  });

  it("suggests recall's candidates as UNVERIFIED while the LLM is down", async () => {
    const query = `{ suggestForContent(contentId: "n-001") { ${SUGGESTIONS} } }`;
    const ask = async (isDown: boolean) => {
      api.llm.isDown = isDown;
      return (await api.ask(query)).data.suggestForContent;
    };
    // Right after an import the full-text index still merges its segments, which moves its scores a little.
    const unverified = await vi.waitFor(async () => {
      const verified = await ask(false);
      const recalled = await ask(true);
      expect(verified.status).toBe("VERIFIED");
      expect(recalled.status).toBe("UNVERIFIED");
      expect(idsOf(recalled.suggestions)).toEqual(idsOf(verified.suggestions));
      return recalled;
    }, SETTLED);
    expect(unverified.suggestions[0]).toMatchObject({ decision: "UNVERIFIED", confidence: null });
  });

  it("begins no run for unknown ids", async () => {
    const { data } = await api.ask(TAG, { contentIds: ["n-001", "nobody"] });
    expect(data.tagContents).toMatchObject({
      ok: false,
      runId: null,
      error: { code: "NOT_FOUND", message: expect.stringContaining("nobody") },
    });
    expect((await api.ask("{ runs { edges { cursor } } }")).data.runs).toEqual({ edges: [] });
  });

  it("goes on with a run that the LLM broke off, explains it, and takes it back", async () => {
    const contentIds = ["n-001", "n-002"];
    api.llm.isDown = true;
    const broken = (await api.ask(TAG, { contentIds })).data.tagContents;
    expect(broken).toMatchObject({ ok: false, error: { code: "LLM_UNAVAILABLE" } });

    api.llm.isDown = false;
    const done = (await api.ask(TAG, { contentIds })).data.tagContents;
    expect(done).toMatchObject({
      ok: true,
      runId: broken.runId,
      run: { resumed: true, tagged: 2 },
    });
    const [kept] = done.results[0].kept;

    const { explain } = (await api.ask(EXPLAIN)).data;
    expect(explain.run).toMatchObject({ runId: done.runId, outcome: "TAGGED", model: "fake" });
    expect(explain.content.tags).toEqual([
      { tagId: kept.tagId, origin: "MODEL", runId: done.runId },
    ]);
    expect(explain.examples.length).toBeGreaterThan(0);
    expect(explain.segments.length).toBeGreaterThan(0);

    const alone = (await api.ask(EXPLAIN, { tagId: kept.tagId })).data.explain;
    const [tag] = alone.tags;
    expect(alone.tags).toHaveLength(1);
    expect(tag).toMatchObject({ decision: "KEPT", confidence: 0.9, confidenceSource: "LOGPROBS" });
    expect(tag.neighbours[0]).toMatchObject({ origin: "IMPORT" });
    expect(tag.neighbourCount).toBeGreaterThanOrEqual(tag.neighbours.length);
    expect((await run(tag.cypher)).length).toBeGreaterThan(0);

    const undo = `mutation { undoRun(runId: "${done.runId}") { ok undone { contents removed } } }`;
    const { undoRun } = (await api.ask(undo)).data;
    expect(undoRun).toEqual({ ok: true, undone: { contents: 2, removed: 2 } });
    const after = await api.ask(
      `{ content(id: "n-001") { tags { tagId } } runs { edges { node { undoneAt } } } }`,
    );
    expect(after.data.content.tags).toEqual([]);
    expect(after.data.runs.edges[0].node.undoneAt).toMatch(/^\d{4}-/);
  });

  it("offers audit statements that run as they are", async () => {
    const html = await (await api.get("/browser/guide.html")).text();
    const statements = Array.from(
      html.matchAll(/<pre mode="cypher"[^>]*>([\s\S]*?)<\/pre>/g),
      ([, text]) => text,
    );
    expect(statements.length).toBeGreaterThan(5);
    for (const statement of statements) await run(unescapeHtml(statement ?? ""));
  });
});

function idsOf(suggestions: { tagId: string; rank: number }[]): string[] {
  return suggestions.toSorted((a, b) => a.rank - b.rank).map(({ tagId }) => tagId);
}

/** Runs a statement as Neo4j Browser would. */
function run(text: string) {
  const none = z.object({});
  return api.graph.many({ name: "pasted", text, mode: "read", params: none, row: none }, {});
}

function unescapeHtml(html: string): string {
  const characters = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  return html.replaceAll(
    /&(lt|gt|quot|#39|amp);/g,
    (entity) => characters[entity as keyof typeof characters],
  );
}
