import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { verdicts } from "../../graph/queries/calibration.ts";
import { contentReviews, partlyReviewedContents } from "../../graph/queries/samples.ts";
import { readSample } from "../../tagging/learning/sample.ts";
import { contentIdsOf, openReviews, QUEUE, TAGGED } from "../support/review-fixture.ts";
import type { Reviews } from "../support/review-fixture.ts";

let world: Reviews;
beforeAll(async () => {
  world = await openReviews();
});
afterAll(() => world.close());

describe("the queue", () => {
  it("lists what nobody has reviewed, the most uncertain first, with reasons", async () => {
    const { edges, pageInfo } = await world.queue("UNCERTAIN");
    // Of two contents with the same words only the first is shown.
    expect(contentIdsOf({ edges }).toSorted()).toEqual([...TAGGED, "twin-1"]);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const scores = edges.map(({ usefulness }: { usefulness: number }) => usefulness);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    // The fake judge says 0.9 and 0.2 at a cut of 0.5.
    expect(edges[0]).toMatchObject({
      uncertainty: 0.4,
      disagreement: 0,
      runId: world.runId,
      why: [],
    });
  });

  it("shows where the LLM, recall and people differ", async () => {
    const [kept, below, other] = await world.candidatesOf("n-003");
    const set = `MATCH (:Content {id: 'n-003'})-[s:SUGGESTED]->(t:Tag)
      SET s.prior = CASE t.id WHEN $kept THEN 0.1 WHEN $other THEN 0.95 ELSE 0.3 END,
        s.confidence = CASE t.id WHEN $below THEN 0.45 ELSE s.confidence END`;
    await world.run(set, z.object({}), { kept, below, other });
    const byDisagreement = await world.queue("DISAGREEMENT", { first: 1 });
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
    const [first] = (await world.queue("UNCERTAIN", { first: 1 })).edges;
    expect(first).toMatchObject({ node: { id: "n-003" }, usefulness: 0.9 });
  });

  it.each(["UNCERTAIN", "NEWEST"])("goes on behind a cursor: %s", async (order) => {
    const whole = contentIdsOf(await world.queue(order));
    const paged: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await world.queue(order, { first: 4, ...(after && { after }) });
      paged.push(...contentIdsOf(page));
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
    const { errors } = await world.ask(QUEUE, variables);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_INPUT", inputErrors: [{ field }] } }]);
  });
});

describe("a verdict counts at once", () => {
  it("as an example in the next prompt", async () => {
    const query = `{ suggestForContent(contentId: "twin-3") { exampleIds } }`;
    const examples = async () => (await world.ask(query)).data.suggestForContent.exampleIds;
    expect(await examples()).not.toContain("twin-1");
    const [kept, below] = await world.candidatesOf("twin-1");
    await world.review({
      contentId: "twin-1",
      basedOn: "0",
      accept: [kept],
      reject: [{ tagId: below }],
    });
    expect(await examples()).toContain("twin-1");
    const explained = await world.tag(["twin-3"]);
    const example = `{ explain(contentId: "twin-3", runId: "${explained}") { examples { contentId correct { tagId } incorrect { tagId } } } }`;
    const { examples: shown } = (await world.ask(example)).data.explain;
    expect(shown).toContainEqual({
      contentId: "twin-1",
      correct: [{ tagId: kept }],
      incorrect: [{ tagId: below }],
    });
    // What stood behind it in the queue is shown now.
    expect(
      contentIdsOf(await world.queue("UNCERTAIN")).filter((id) => id.startsWith("twin")),
    ).toHaveLength(1);
  });

  it("for the calibration: what was judged, and with all tags known also what was not", async () => {
    const [kept, below, ...others] = await world.candidatesOf("n-013");
    const prior = `MATCH (:Content {id: 'n-013'})-[s:SUGGESTED]->() SET s.prior = 0.5`;
    await world.run(prior, z.object({}));
    const [{ key } = { key: "" }] = await world.run(
      `MATCH (r:Run {id: $runId}) RETURN r.calibrationKey AS key`,
      z.object({ key: z.string() }),
      { runId: world.runId },
    );
    const judged = async () => {
      const rows = await world.graph.many(verdicts, { key });
      const found = rows.find(({ contentId }) => contentId === "n-013");
      return found?.candidates.map(({ right }) => right);
    };
    expect(await judged()).toBeUndefined();
    await world.review({
      contentId: "n-013",
      basedOn: "0",
      accept: [kept],
      reject: [{ tagId: below }],
    });
    expect(await judged()).toEqual([true, false, ...others.map(() => null)]);
    await world.review({ contentId: "n-013", basedOn: "1", complete: true });
    expect(await judged()).toEqual([true, false, ...others.map(() => false)]);
    await world.review({ contentId: "n-013", basedOn: "2", complete: false });
    expect(await judged()).toEqual([true, false, ...others.map(() => null)]);
  });

  it("for fine-tuning samples, and what is judged in part is not taken for complete", async () => {
    const [kept, below] = await world.candidatesOf("n-014");
    const partly = async () =>
      (await world.graph.many(partlyReviewedContents, { limit: 100 })).map(
        ({ contentId }) => contentId,
      );
    const whole = async () =>
      (await readSample(world.graph, 1_000)).map(({ contentId }) => contentId);
    await world.review({
      contentId: "n-014",
      basedOn: "0",
      accept: [kept],
      reject: [{ tagId: below }],
    });
    expect(await world.graph.one(contentReviews, { contentIds: ["n-014"] })).toEqual({
      contentId: "n-014",
      isComplete: false,
      rejectedTagIds: [below],
      proposedTagIds: [kept],
    });
    expect(await partly()).toContain("n-014");
    expect(await whole()).not.toContain("n-014");
    await world.review({ contentId: "n-014", basedOn: "1", complete: true });
    expect(await partly()).not.toContain("n-014");
    expect(await whole()).toContain("n-014");
  });
});
