import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { contentIdsOf, openReviews, REVIEW_RESULT } from "../support/review-fixture.ts";
import type { Reviews } from "../support/review-fixture.ts";

const MANY = `mutation ($inputs: [ReviewInput!]!) { reviewMany(inputs: $inputs) {
  ok results { ${REVIEW_RESULT} } error { code inputErrors { field } }
} }`;
const BY = "API_KEY";

let world: Reviews;
beforeAll(async () => {
  world = await openReviews();
});
afterAll(() => world.close());

const fieldsOf = ({ error }: { error: { inputErrors: { field: string }[] } }) =>
  error.inputErrors.map(({ field }) => field);

describe("a review", () => {
  it("is written whole, and keeps what the model had said", async () => {
    const [kept, below, wrong] = await world.candidatesOf("n-001");
    const told = await world.review({
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
        { tagId: kept, ...byPerson, confidence: 0.9, runId: world.runId },
        { tagId: below, ...byPerson, confidence: 0.2, runId: world.runId },
        { tagId: "late", ...byPerson, confidence: null, runId: null },
      ]),
    );
    const { content } = (await world.ask(`{ content(id: "n-001") { reviews { by version at } } }`))
      .data;
    expect(content.reviews).toMatchObject([{ by: BY, version: "1" }]);
    expect(contentIdsOf(await world.queue("NEWEST"))).not.toContain("n-001");
  });

  it("may change its mind, and leaves the labels of others as they are", async () => {
    const [kept, below] = await world.candidatesOf("n-002");
    await world.review({ contentId: "n-002", basedOn: "0", reject: [{ tagId: kept }] });
    const changed = await world.review({ contentId: "n-002", basedOn: "1", accept: [kept] });
    expect(changed.content).toMatchObject({
      reviewVersion: "2",
      isComplete: false,
      rejectedTagIds: [],
      tags: [{ tagId: kept, origin: "HUMAN" }],
    });
    await world.run(
      `MATCH (:Content {id: 'n-002'})-[l:HAS_TAG]->() SET l.by = 'mara'`,
      z.object({}),
    );
    const again = await world.review({
      contentId: "n-002",
      basedOn: "2",
      accept: [kept],
      add: [below],
    });
    const authors = again.content.tags.map(({ tagId, by }: Record<string, string>) => [tagId, by]);
    expect(authors.toSorted()).toEqual(
      [
        [kept, "mara"],
        [below, BY],
      ].toSorted(),
    );
  });

  it("may take imported labels away, and the content stays complete", async () => {
    const { content } = (await world.ask(`{ content(id: "a-001") { isComplete tags { tagId } } }`))
      .data;
    expect(content.isComplete).toBe(true);
    const reject = content.tags.map(({ tagId }: { tagId: string }) => ({ tagId }));
    const told = await world.review({ contentId: "a-001", basedOn: "0", reject });
    expect(told.content).toMatchObject({ isComplete: true, tags: [] });
    const rows = await world.run(
      `MATCH (c:Content {id: 'a-001'}) RETURN c.labelled AS labelled, c:Labelled AS hasLabel`,
      z.object({ labelled: z.boolean(), hasLabel: z.boolean() }),
    );
    expect(rows).toEqual([{ labelled: false, hasLabel: false }]);
  });

  it("by a comment alone leaves the content in the queue", async () => {
    const told = await world.review({ contentId: "n-004", basedOn: "0", comment: "Who knows?" });
    expect(told).toMatchObject({ ok: true, content: { reviewVersion: "1", isComplete: false } });
    expect(contentIdsOf(await world.queue("NEWEST"))).toContain("n-004");
  });

  it("comes back to the queue with a later run, unless it was called complete", async () => {
    const [kept] = await world.candidatesOf("n-005");
    await world.review({ contentId: "n-005", basedOn: "0", accept: [kept] });
    const [keptToo] = await world.candidatesOf("n-006");
    await world.review({ contentId: "n-006", basedOn: "0", accept: [keptToo], complete: true });
    const waiting = async () => {
      const ids = contentIdsOf(await world.queue("NEWEST"));
      return ["n-005", "n-006"].filter((id) => ids.includes(id));
    };
    expect(await waiting()).toEqual([]);
    await world.tag(["n-005", "n-006"]);
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
  ])("is told as data: %s", async (...[, change, code, fields]) => {
    const told = await world.review({ ...base, ...change });
    expect(told).toMatchObject({ ok: false, review: null, error: { code } });
    expect(fieldsOf(told)).toEqual(fields);
  });

  it("leaves nothing behind", async () => {
    const [kept] = await world.candidatesOf("n-007");
    const told = await world.review({ ...base, accept: [kept], add: ["nothing-such"] });
    expect(told).toMatchObject({
      ok: false,
      content: { reviewVersion: "0", tags: [{ tagId: kept, origin: "MODEL" }] },
    });
  });
});

describe("reviewMany", () => {
  it("tells of each what became of it", async () => {
    const [kept] = await world.candidatesOf("n-011");
    const [other] = await world.candidatesOf("n-012");
    const inputs = [
      { contentId: "n-011", basedOn: "0", accept: [kept], complete: true },
      { contentId: "n-011", basedOn: "0", reject: [{ tagId: kept }] },
      { contentId: "n-012", basedOn: "0", add: ["x"] },
      { contentId: "n-012", basedOn: "0", accept: [other] },
    ];
    const { reviewMany } = (await world.ask(MANY, { inputs })).data;
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
    const inputs = Array.from({ length: count }, () => ({ contentId: "n-001", basedOn: "0" }));
    const { reviewMany } = (await world.ask(MANY, { inputs })).data;
    expect(reviewMany).toMatchObject({
      ok: false,
      results: [],
      error: { code: "BAD_INPUT", inputErrors: [{ field: "inputs" }] },
    });
  });
});
