import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { saveReview } from "../../graph/queries/review.ts";
import { openReviews } from "../support/review-fixture.ts";
import type { Reviews } from "../support/review-fixture.ts";

let world: Reviews;
beforeAll(async () => {
  world = await openReviews();
});
afterAll(() => world.close());

describe("two reviewers", () => {
  it("at the same moment: exactly one wins, and the others are shown what it wrote", async () => {
    for (const contentId of ["n-008", "n-009", "n-010"]) {
      const [kept, below] = await world.candidatesOf(contentId);
      const inputs = Array.from({ length: 8 }, (_, i) =>
        i % 2 === 0
          ? { accept: [kept], add: [below] }
          : { reject: [{ tagId: kept }, { tagId: below }] },
      );
      const told = await Promise.all(
        inputs.map((verdict, i) =>
          world.review({ contentId, basedOn: "0", comment: `${i}`, ...verdict }),
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
      const rows = await world.run(
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
    const given = { basedOn: 0, by: "x", accepted: [], given: [], rejected: [], eventBody: "{}" };
    const added = { added: [], complete: null, comment: "now" };
    const written = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        world.graph.many(saveReview, { ...given, ...added, reviewId: `r${i}`, contentId: "n-019" }),
      ),
    );
    expect(written.flat()).toMatchObject([{ version: 1 }]);
  });

  it("does not call tags complete while some are undecided", async () => {
    await world.tag(["n-020"]);
    const nothing = {
      accepted: [],
      added: [],
      given: [],
      rejected: [],
      comment: null,
      eventBody: "{}",
    };
    const complete = { reviewId: "r", contentId: "n-020", basedOn: 0, by: "x", complete: true };
    expect(await world.graph.many(saveReview, { ...nothing, ...complete })).toEqual([]);
    const [kept = ""] = await world.candidatesOf("n-020");
    const rejected = [{ tagId: kept, reason: null }];
    const [saved] = await world.graph.many(saveReview, { ...nothing, ...complete, rejected });
    expect(saved).toMatchObject({ version: 1 });
  });
});

describe("undoing a run", () => {
  it("leaves what people judged since, also when both happen at once", async () => {
    const ids = ["n-015", "n-016", "n-017", "n-018"];
    const undone = await world.tag(ids);
    const [first, ...others] = ids;
    const kept = new Map<string, string>();
    for (const id of ids) kept.set(id, (await world.candidatesOf(id))[0] ?? "");
    const accept = (id = "") =>
      world.review({ contentId: id, basedOn: "0", accept: [kept.get(id)] });
    await accept(first);
    const undo = `mutation { undoRun(runId: "${undone}") { ok } }`;
    const [{ data }, ...told] = await Promise.all([
      world.ask(undo),
      ...others.slice(0, 2).map(accept),
    ]);
    expect(data.undoRun.ok).toBe(true);
    const content = async (id = "") =>
      (await world.ask(`{ content(id: "${id}") { tags { tagId origin } } }`)).data.content.tags;
    expect(await content(first)).toEqual([{ tagId: kept.get("n-015"), origin: "HUMAN" }]);
    for (const { ok, contentId } of told) {
      // Undone first, the tag was not put forward any more.
      const expected = ok ? [{ tagId: kept.get(contentId), origin: "HUMAN" }] : [];
      expect(await content(contentId)).toEqual(expected);
    }
    expect(await content("n-018")).toEqual([]);
  });
});
