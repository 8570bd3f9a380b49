import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors.ts";
import type { App } from "../../../tagging/create-app.ts";
import { fakeApp } from "./fake-app.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serveRoles } from "./role-client.ts";

const ITEM = "ok contentId review { id version by } error { code inputErrors { field message } }";
const REVIEW = `mutation ($input: ReviewInput!) { review(input: $input) { ${ITEM} } }`;
const MANY = `mutation ($inputs: [ReviewInput!]!) {
  reviewMany(inputs: $inputs) { ok results { ${ITEM} } error { code } }
}`;
const SAID = { contentId: "c1", basedOn: "2", add: ["economy"] };

type Save = App["reviews"]["save"];
interface Told {
  readonly ok: boolean;
  readonly error?: { code: string; inputErrors: { field: string }[] };
  readonly results?: Told[];
}

describe("reviews over GraphQL", () => {
  const log = recordingLogger();
  let client: Awaited<ReturnType<typeof serveRoles>>;
  afterEach(() => client.close());

  const open = async (save: Save) => {
    log.clear();
    const reviews = { ...fakeApp().reviews, save };
    client = await serveRoles({ reviews }, { logger: log.logger });
  };
  const ask = async (query: string, variables: object) => {
    const { data } = await client.as({ role: "REVIEWER", query, variables });
    return Object.values(data as Record<string, Told>)[0] as Told;
  };
  const save: Save = async ({ contentId, basedOn, accept, add, reject }, by) => {
    if (contentId === "stale") {
      const inputErrors = [{ field: "basedOn", message: "is old" }];
      throw new AppError("CONFLICT", "basedOn: is old", { details: { inputErrors } });
    }
    const rejected = reject.map(({ tagId, reason = null }) => ({ tagId, reason }));
    const lists = { accepted: [...accept], added: [...add], rejected };
    const words = { complete: null, comment: null, at: "2026-11-25T14:00:00Z" };
    return { reviewId: "r1", by, version: basedOn + 1, ...lists, ...words };
  };

  it("are the viewer's own, and leave an audit line with ids and without texts", async () => {
    await open(save);
    const reject = [{ tagId: "sports", reason: "private words" }];
    expect(await ask(REVIEW, { input: { ...SAID, reject, comment: "private words" } })).toEqual({
      ok: true,
      contentId: "c1",
      review: { id: "r1", version: "3", by: "the reviewer" },
      error: null,
    });
    expect(log.lines("audit")).toMatchObject([
      {
        operation: "Mutation.review",
        ids: { input: { contentId: "c1", add: ["economy"], reject: [{ tagId: "sports" }] } },
        outcome: "OK",
      },
    ]);
    expect(log.text()).not.toContain("private");
  });

  it.each([
    ["nothing said", { add: null, comment: " " }, ["input"]],
    ["an empty id", { add: [""] }, ["input.add.0"]],
    ["a tag in two lists", { accept: ["economy"] }, ["input.add.0"]],
    ["a version that is none", { basedOn: "-1" }, ["input.basedOn"]],
    ["101 tags", { add: Array.from({ length: 101 }, (_, i) => `t${i}`) }, ["input.add"]],
    ["a long comment", { comment: "x".repeat(2_001) }, ["input.comment"]],
    [
      "a long reason",
      { reject: [{ tagId: "a", reason: "x".repeat(1_001) }] },
      ["input.reject.0.reason"],
    ],
  ])("are refused before anything is asked: %s", async (_name, change, fields) => {
    await open(() => Promise.reject(new Error("must not be reached")));
    const { ok, error } = await ask(REVIEW, { input: { ...SAID, ...change } });
    expect([ok, error?.code]).toEqual([false, "BAD_INPUT"]);
    expect(error?.inputErrors.map(({ field }) => field)).toEqual(fields);
  });

  it("tell of each of several what became of it", async () => {
    await open(save);
    const inputs = [SAID, { ...SAID, contentId: "stale" }, { ...SAID, add: [] }];
    const { ok, results = [] } = await ask(MANY, { inputs });
    expect([ok, ...results.map((each) => each.ok)]).toEqual([false, true, false, false]);
    expect(
      results.slice(1).map(({ error }) => [error?.code, error?.inputErrors[0]?.field]),
    ).toEqual([
      ["CONFLICT", "inputs.1.basedOn"],
      ["BAD_INPUT", "inputs.2"],
    ]);
    expect(log.lines("audit")).toMatchObject([{ outcome: "PARTIAL" }]);
  });

  it("throw what the caller cannot act on", async () => {
    await open(() => Promise.reject(new AppError("GRAPH_UNAVAILABLE", "secret-host")));
    const { data, codes } = await client.as({
      role: "REVIEWER",
      query: REVIEW,
      variables: { input: SAID },
    });
    expect([data, codes]).toEqual([null, ["GRAPH_UNAVAILABLE"]]);
  });
});
