import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { verdicts } from "../../graph/queries/calibration.ts";
import { saveReview } from "../../graph/queries/review.ts";
import { contentReviews, partlyReviewedContents } from "../../graph/queries/samples.ts";
import { readSample } from "../../tagging/learning/sample.ts";
import { openApi } from "../support/api-fixture.ts";
import { importRows } from "../support/small-world.ts";

const RESULT = `ok contentId
  review { id by version accepted added rejected { tagId reason } complete comment }
  content { reviewVersion isComplete tags { tagId origin by confidence runId } rejectedTagIds }
  error { code message inputErrors { field message } }`;
const REVIEW = `mutation ($input: ReviewInput!) { review(input: $input) { ${RESULT} } }`;
const MANY = `mutation ($inputs: [ReviewInput!]!) { reviewMany(inputs: $inputs) {
  ok results { ${RESULT} } error { code inputErrors { field } }
} }`;
const QUEUE = `query ($first: Int!, $order: ReviewOrder!, $after: String) {
  reviewQueue(first: $first, order: $order, after: $after) {
    edges {
      cursor usefulness uncertainty disagreement runId at node { id title }
      why { kind score tagId name confidence }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const BY = "API_KEY";
const TAGGED = Array.from({ length: 14 }, (_, i) => `n-${String(i + 1).padStart(3, "0")}`);
const TWIN = { title: "The ferry that runs on batteries", text: "A ship without a funnel." };

let api: Awaited<ReturnType<typeof openApi>>;
let runId: string;

beforeAll(async () => {
  api = await openApi();
  await importRows(api.app.importer, {
    contents: ["twin-1", "twin-2", "twin-3"].map((id) => ({ id, ...TWIN })),
  });
  runId = await tag([...TAGGED, "twin-1", "twin-2"]);
  // Too late for being put forward.
  await importRows(api.app.importer, {
    tags: [
      { id: "late", name: "Palaeontology" },
      { id: "old", name: "Outdated", deprecated: true },
    ],
  });
});
afterAll(() => api.close());

async function tag(contentIds: string[]): Promise<string> {
  const query = `mutation ($ids: [ID!]!) { tagContents(contentIds: $ids) { ok runId } }`;
  const { tagContents } = (await api.ask(query, { ids: contentIds })).data;
  expect(tagContents.ok).toBe(true);
  return tagContents.runId;
}

/** What the fake LLM made of a content: the first candidate is kept, the second lies below the cut. */
async function candidatesOf(contentId: string): Promise<string[]> {
  const query = `query ($id: ID!) { explain(contentId: $id) { tags { tagId decision } } }`;
  const { tags } = (await api.ask(query, { id: contentId })).data.explain;
  expect(tags[0].decision).toBe("KEPT");
  expect(tags[1].decision).toBe("BELOW_CUT");
  return tags.map(({ tagId }: { tagId: string }) => tagId);
}

async function review(input: object) {
  const { data, errors } = await api.ask(REVIEW, { input });
  expect(errors).toBeUndefined();
  return data.review;
}

async function queue(
  order: string,
  { first = 100, after }: { first?: number; after?: string } = {},
) {
  const { data, errors } = await api.ask(QUEUE, { first, order, after });
  expect(errors).toBeUndefined();
  return data.reviewQueue;
}

const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) =>
  edges.map(({ node }) => node.id);

function run<Row extends z.ZodObject>(
  text: string,
  row: Row,
  params: Record<string, unknown> = {},
) {
  const query = {
    name: "test",
    text: `CYPHER 25 ${text}`,
    mode: "write",
    params: z.looseObject({}),
    row,
  } as const;
  return api.graph.many(query, params);
}

const fieldsOf = ({ error }: { error: { inputErrors: { field: string }[] } }) =>
  error.inputErrors.map(({ field }) => field);

describe("the queue", () => {
  it("lists what nobody has reviewed, the most uncertain first, with reasons", async () => {
    const { edges, pageInfo } = await queue("UNCERTAIN");
    // Of two contents with the same words only the first is shown.
    expect(idsOf({ edges }).toSorted()).toEqual([...TAGGED, "twin-1"]);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const scores = edges.map(({ usefulness }: { usefulness: number }) => usefulness);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    // The fake judge says 0.9 and 0.2 at a cut of 0.5.
    expect(edges[0]).toMatchObject({ uncertainty: 0.4, disagreement: 0, runId, why: [] });
  });

  it("shows where the LLM, recall and people differ", async () => {
    const [kept, below, other] = await candidatesOf("n-003");
    const set = `MATCH (:Content {id: 'n-003'})-[s:SUGGESTED]->(t:Tag)
      SET s.prior = CASE t.id WHEN $kept THEN 0.1 WHEN $other THEN 0.95 ELSE 0.3 END,
        s.confidence = CASE t.id WHEN $below THEN 0.45 ELSE s.confidence END`;
    await run(set, z.object({}), { kept, below, other });
    const byDisagreement = await queue("DISAGREEMENT", { first: 1 });
    expect(byDisagreement.edges[0]).toMatchObject({
      node: { id: "n-003" },
      usefulness: 0.95,
      why: [
        { kind: "OVERLOOKED", score: 0.95, tagId: other },
        { kind: "DOUBTED", score: 0.9, tagId: kept },
        { kind: "NEAR_THE_CUT", score: 0.9, tagId: below, confidence: 0.45 },
        { kind: "DOUBTED", score: 0.7, tagId: below },
      ],
    });
    const [first] = (await queue("UNCERTAIN", { first: 1 })).edges;
    expect(first).toMatchObject({ node: { id: "n-003" }, usefulness: 0.9 });
  });

  it.each(["UNCERTAIN", "NEWEST"])("goes on behind a cursor: %s", async (order) => {
    const whole = idsOf(await queue(order));
    const paged: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await queue(order, { first: 4, ...(after && { after }) });
      paged.push(...idsOf(page));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(order === "NEWEST" ? 16 : 15);
  });

  it.each([
    [{ first: 0, order: "NEWEST" }, "first"],
    [{ first: 101, order: "NEWEST" }, "first"],
    [{ first: 1, order: "NEWEST", after: "bm8" }, "after"],
  ])("refuses %o", async (variables, field) => {
    const { errors } = await api.ask(QUEUE, variables);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_INPUT", inputErrors: [{ field }] } }]);
  });
});

describe("a review", () => {
  it("is written whole, and keeps what the model had said", async () => {
    const [kept, below, wrong] = await candidatesOf("n-001");
    const told = await review({
      contentId: "n-001",
      basedOn: "0",
      accept: [kept, below],
      reject: [{ tagId: wrong, reason: "only named in passing" }],
      add: ["late"],
      complete: true,
      comment: "Clear case.",
    });
    expect(told).toMatchObject({
      ok: true,
      error: null,
      review: {
        by: BY,
        version: "1",
        accepted: [kept, below],
        added: ["late"],
        rejected: [{ tagId: wrong, reason: "only named in passing" }],
        complete: true,
        comment: "Clear case.",
      },
      content: { reviewVersion: "1", isComplete: true },
    });
    expect(told.content.rejectedTagIds).toContain(wrong);
    const byPerson = { origin: "HUMAN", by: BY };
    expect(told.content.tags).toHaveLength(3);
    expect(told.content.tags).toEqual(
      expect.arrayContaining([
        { tagId: kept, ...byPerson, confidence: 0.9, runId },
        { tagId: below, ...byPerson, confidence: 0.2, runId },
        { tagId: "late", ...byPerson, confidence: null, runId: null },
      ]),
    );
    const { content } = (await api.ask(`{ content(id: "n-001") { reviews { by version at } } }`))
      .data;
    expect(content.reviews).toMatchObject([{ by: BY, version: "1" }]);
    expect(idsOf(await queue("NEWEST"))).not.toContain("n-001");
  });

  it("may change its mind, and leaves the labels of others as they are", async () => {
    const [kept, below] = await candidatesOf("n-002");
    await review({ contentId: "n-002", basedOn: "0", reject: [{ tagId: kept }] });
    const changed = await review({ contentId: "n-002", basedOn: "1", accept: [kept] });
    expect(changed.content).toMatchObject({
      reviewVersion: "2",
      isComplete: false,
      rejectedTagIds: [],
      tags: [{ tagId: kept, origin: "HUMAN" }],
    });
    await run(`MATCH (:Content {id: 'n-002'})-[l:HAS_TAG]->() SET l.by = 'mara'`, z.object({}));
    const again = await review({ contentId: "n-002", basedOn: "2", accept: [kept], add: [below] });
    const authors = again.content.tags.map(({ tagId, by }: Record<string, string>) => [tagId, by]);
    expect(authors.toSorted()).toEqual(
      [
        [kept, "mara"],
        [below, BY],
      ].toSorted(),
    );
  });

  it("may take imported labels away, and the content stays complete", async () => {
    const { content } = (await api.ask(`{ content(id: "a-001") { isComplete tags { tagId } } }`))
      .data;
    expect(content.isComplete).toBe(true);
    const reject = content.tags.map(({ tagId }: { tagId: string }) => ({ tagId }));
    const told = await review({ contentId: "a-001", basedOn: "0", reject });
    expect(told.content).toMatchObject({ isComplete: true, tags: [] });
    const rows = await run(
      `MATCH (c:Content {id: 'a-001'}) RETURN c.labelled AS labelled, c:Labelled AS hasLabel`,
      z.object({ labelled: z.boolean(), hasLabel: z.boolean() }),
    );
    expect(rows).toEqual([{ labelled: false, hasLabel: false }]);
  });

  it("by a comment alone leaves the content in the queue", async () => {
    const told = await review({ contentId: "n-004", basedOn: "0", comment: "Who knows?" });
    expect(told).toMatchObject({ ok: true, content: { reviewVersion: "1", isComplete: false } });
    expect(idsOf(await queue("NEWEST"))).toContain("n-004");
  });

  it("comes back to the queue with a later run, unless it was called complete", async () => {
    const [kept] = await candidatesOf("n-005");
    await review({ contentId: "n-005", basedOn: "0", accept: [kept] });
    const [keptToo] = await candidatesOf("n-006");
    await review({ contentId: "n-006", basedOn: "0", accept: [keptToo], complete: true });
    const waiting = async () => {
      const ids = idsOf(await queue("NEWEST"));
      return ["n-005", "n-006"].filter((id) => ids.includes(id));
    };
    expect(await waiting()).toEqual([]);
    await tag(["n-005", "n-006"]);
    expect(await waiting()).toEqual(["n-005"]);
  });
});

describe("a refused review", () => {
  const base = { contentId: "n-007", basedOn: "0" };
  it.each([
    ["nothing said", {}, "BAD_INPUT", ["input"]],
    [
      "an unknown content",
      { contentId: "nobody", add: ["late"] },
      "NOT_FOUND",
      ["input.contentId"],
    ],
    [
      "unknown tags",
      { add: ["x"], reject: [{ tagId: "y" }] },
      "BAD_INPUT",
      ["input.reject.0.tagId", "input.add.0"],
    ],
    [
      "a tag in two lists",
      { add: ["late"], reject: [{ tagId: "late" }] },
      "BAD_INPUT",
      ["input.add.0"],
    ],
    ["a tag twice", { add: ["late", "late"] }, "BAD_INPUT", ["input.add.1"]],
    ["a deprecated tag", { add: ["old"] }, "BAD_INPUT", ["input.add.0"]],
    [
      "an accepted tag that nothing put forward",
      { accept: ["late"] },
      "BAD_INPUT",
      ["input.accept.0"],
    ],
    [
      "a version that is none",
      { basedOn: "newest", add: ["late"] },
      "BAD_INPUT",
      ["input.basedOn"],
    ],
    ["complete with tags undecided", { complete: true }, "BAD_INPUT", ["input.complete"]],
    ["an older version", { contentId: "n-001", add: ["late"] }, "CONFLICT", ["input.basedOn"]],
  ])("is told as data: %s", async (_name, change, code, fields) => {
    const told = await review({ ...base, ...change });
    expect(told).toMatchObject({ ok: false, review: null, error: { code } });
    expect(fieldsOf(told)).toEqual(fields);
  });

  it("leaves nothing behind", async () => {
    const [kept] = await candidatesOf("n-007");
    const told = await review({ ...base, accept: [kept], add: ["nothing-such"] });
    expect(told).toMatchObject({
      ok: false,
      content: { reviewVersion: "0", tags: [{ tagId: kept, origin: "MODEL" }] },
    });
  });
});

describe("two reviewers", () => {
  it("at the same moment: exactly one wins, and the others are shown what it wrote", async () => {
    for (const contentId of ["n-008", "n-009", "n-010"]) {
      const [kept, below] = await candidatesOf(contentId);
      const inputs = Array.from({ length: 8 }, (_, i) =>
        i % 2 === 0
          ? { accept: [kept], add: [below] }
          : { reject: [{ tagId: kept }, { tagId: below }] },
      );
      const told = await Promise.all(
        inputs.map((verdict, i) =>
          review({ contentId, basedOn: "0", comment: `${i}`, ...verdict }),
        ),
      );
      const won = told.filter(({ ok }) => ok);
      const lost = told.filter(({ ok }) => !ok);
      expect(won).toHaveLength(1);
      expect(lost.map(({ error }) => error.code)).toEqual(Array(7).fill("CONFLICT"));
      for (const { content } of lost) expect(content.reviewVersion).toBe("1");
      const [{ review: written, content }] = won;
      const carried = content.tags.map(({ tagId }: { tagId: string }) => tagId).toSorted();
      expect(carried).toEqual([...written.accepted, ...written.added].toSorted());
      expect(content.rejectedTagIds).toHaveLength(written.rejected.length);
      const rows = await run(
        `MATCH (r:Review)-[:OF]->(:Content {id: $contentId}) RETURN r.version AS version`,
        z.object({ version: z.int() }),
        { contentId },
      );
      expect(rows).toEqual([{ version: 1 }]);
    }
  });
});

describe("the statement that writes", () => {
  it("lets one of several through, whatever was read before", async () => {
    const given = { basedOn: 0, by: "x", accepted: [], given: [], rejected: [] };
    const added = { added: [], complete: null, comment: "now" };
    const written = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        api.graph.many(saveReview, { ...given, ...added, reviewId: `r${i}`, contentId: "n-019" }),
      ),
    );
    expect(written.flat()).toMatchObject([{ version: 1 }]);
  });

  it("does not call tags complete while some are undecided", async () => {
    await tag(["n-020"]);
    const nothing = { accepted: [], added: [], given: [], rejected: [], comment: null };
    const complete = { reviewId: "r", contentId: "n-020", basedOn: 0, by: "x", complete: true };
    expect(await api.graph.many(saveReview, { ...nothing, ...complete })).toEqual([]);
    const [kept = ""] = await candidatesOf("n-020");
    const rejected = [{ tagId: kept, reason: null }];
    const [saved] = await api.graph.many(saveReview, { ...nothing, ...complete, rejected });
    expect(saved).toMatchObject({ version: 1 });
  });
});

describe("reviewMany", () => {
  it("tells of each what became of it", async () => {
    const [kept] = await candidatesOf("n-011");
    const [other] = await candidatesOf("n-012");
    const inputs = [
      { contentId: "n-011", basedOn: "0", accept: [kept], complete: true },
      { contentId: "n-011", basedOn: "0", reject: [{ tagId: kept }] },
      { contentId: "n-012", basedOn: "0", add: ["x"] },
      { contentId: "n-012", basedOn: "0", accept: [other] },
    ];
    const { reviewMany } = (await api.ask(MANY, { inputs })).data;
    expect(reviewMany).toMatchObject({ ok: false, error: null });
    expect(reviewMany.results.map(({ ok }: { ok: boolean }) => ok)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const [, conflict, unknown] = reviewMany.results;
    expect([conflict.error.code, fieldsOf(conflict)]).toEqual(["CONFLICT", ["inputs.1.basedOn"]]);
    expect([unknown.error.code, fieldsOf(unknown)]).toEqual(["BAD_INPUT", ["inputs.2.add.0"]]);
  });

  it.each([[0], [101]])("refuses %i reviews at once", async (count) => {
    const inputs = Array(count).fill({ contentId: "n-001", basedOn: "0" });
    const { reviewMany } = (await api.ask(MANY, { inputs })).data;
    expect(reviewMany).toMatchObject({
      ok: false,
      results: [],
      error: { code: "BAD_INPUT", inputErrors: [{ field: "inputs" }] },
    });
  });
});

describe("a verdict counts at once", () => {
  it("as an example in the next prompt", async () => {
    const query = `{ suggestForContent(contentId: "twin-3") { exampleIds } }`;
    const examples = async () => (await api.ask(query)).data.suggestForContent.exampleIds;
    expect(await examples()).not.toContain("twin-1");
    const [kept, below] = await candidatesOf("twin-1");
    await review({ contentId: "twin-1", basedOn: "0", accept: [kept], reject: [{ tagId: below }] });
    expect(await examples()).toContain("twin-1");
    const explained = await tag(["twin-3"]);
    const example = `{ explain(contentId: "twin-3", runId: "${explained}") { examples { contentId correct { tagId } incorrect { tagId } } } }`;
    const { examples: shown } = (await api.ask(example)).data.explain;
    expect(shown).toContainEqual({
      contentId: "twin-1",
      correct: [{ tagId: kept }],
      incorrect: [{ tagId: below }],
    });
    // What stood behind it in the queue is shown now.
    expect(idsOf(await queue("UNCERTAIN")).filter((id) => id.startsWith("twin"))).toHaveLength(1);
  });

  it("for the calibration: what was judged, and with all tags known also what was not", async () => {
    const [kept, below, ...others] = await candidatesOf("n-013");
    const prior = `MATCH (:Content {id: 'n-013'})-[s:SUGGESTED]->() SET s.prior = 0.5`;
    await run(prior, z.object({}));
    const [{ key } = { key: "" }] = await run(
      `MATCH (r:Run {id: $runId}) RETURN r.calibrationKey AS key`,
      z.object({ key: z.string() }),
      { runId },
    );
    const judged = async () => {
      const rows = await api.graph.many(verdicts, { key });
      const found = rows.find(({ contentId }) => contentId === "n-013");
      return found?.candidates.map(({ right }) => right);
    };
    expect(await judged()).toBeUndefined();
    await review({ contentId: "n-013", basedOn: "0", accept: [kept], reject: [{ tagId: below }] });
    expect(await judged()).toEqual([true, false, ...others.map(() => null)]);
    await review({ contentId: "n-013", basedOn: "1", complete: true });
    expect(await judged()).toEqual([true, false, ...others.map(() => false)]);
    await review({ contentId: "n-013", basedOn: "2", complete: false });
    expect(await judged()).toEqual([true, false, ...others.map(() => null)]);
  });

  it("for fine-tuning samples, and what is judged in part is not taken for complete", async () => {
    const [kept, below] = await candidatesOf("n-014");
    const partly = async () =>
      (await api.graph.many(partlyReviewedContents, { limit: 100 })).map(
        ({ contentId }) => contentId,
      );
    const whole = async () =>
      (await readSample(api.graph, 1_000)).map(({ contentId }) => contentId);
    await review({ contentId: "n-014", basedOn: "0", accept: [kept], reject: [{ tagId: below }] });
    expect(await api.graph.one(contentReviews, { contentIds: ["n-014"] })).toEqual({
      contentId: "n-014",
      isComplete: false,
      rejectedTagIds: [below],
      proposedTagIds: [kept],
    });
    expect(await partly()).toContain("n-014");
    expect(await whole()).not.toContain("n-014");
    await review({ contentId: "n-014", basedOn: "1", complete: true });
    expect(await partly()).not.toContain("n-014");
    expect(await whole()).toContain("n-014");
  });
});

describe("undoing a run", () => {
  it("leaves what people judged since, also when both happen at once", async () => {
    const ids = ["n-015", "n-016", "n-017", "n-018"];
    const undone = await tag(ids);
    const [first, ...others] = ids;
    const kept = new Map<string, string>();
    for (const id of ids) kept.set(id, (await candidatesOf(id))[0] ?? "");
    const accept = (id = "") => review({ contentId: id, basedOn: "0", accept: [kept.get(id)] });
    await accept(first);
    const undo = `mutation { undoRun(runId: "${undone}") { ok } }`;
    const [{ data }, ...told] = await Promise.all([
      api.ask(undo),
      ...others.slice(0, 2).map(accept),
    ]);
    expect(data.undoRun.ok).toBe(true);
    const content = async (id = "") =>
      (await api.ask(`{ content(id: "${id}") { tags { tagId origin } } }`)).data.content.tags;
    expect(await content(first)).toEqual([{ tagId: kept.get("n-015"), origin: "HUMAN" }]);
    for (const { ok, contentId } of told) {
      // Undone first, the tag was not put forward any more.
      const expected = ok ? [{ tagId: kept.get(contentId), origin: "HUMAN" }] : [];
      expect(await content(contentId)).toEqual(expected);
    }
    expect(await content("n-018")).toEqual([]);
  });
});
