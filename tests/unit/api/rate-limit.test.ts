import { parse } from "graphql";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { costOf } from "../../../api/access/cost.ts";
import { createApiSchema } from "../../../api/schema.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serveRoles } from "./role-client.ts";

const schema = createApiSchema();
const cost = (query: string, variableValues: Record<string, unknown> = {}) =>
  costOf({ schema, document: parse(query), variableValues });
const TAG = "mutation ($ids: [ID!]!) { tagContents(contentIds: $ids) { ok } }";

describe("the cost of a request", () => {
  it.each<[string, number, string, Record<string, unknown>?]>([
    ["a field", 2, "{ viewer { name } }"],
    [
      "a list without a limit, 5 times what is in it",
      1 + 1 + 5 * 2,
      "{ health { parts { ok part } } }",
    ],
    ["a list by its limit", 2 + 50 * 2, `{ content(id: "a") { reviews(limit: 50) { id by } } }`],
    ["a list by its limit's default", 2 + 20, `{ content(id: "a") { reviews { id } } }`],
    ["a page by its size", 1 + 50 * 2, "{ runs(first: 50) { edges { cursor } } }"],
    ["a page by its size's default", 1 + 20 * 2, "{ runs { edges { cursor } } }"],
    ["a page by a variable", 1 + 7, "query ($n: Int!) { runs(first: $n) { edges } }", { n: 7 }],
    ["a page by a variable's default", 1 + 9, "query ($n: Int! = 9) { runs(first: $n) { edges } }"],
    ["a page by no number", 1 + 5, "query ($n: Int!) { runs(first: $n) { edges } }", { n: "x" }],
    ["a page by less than nothing", 1 + 1, "{ runs(first: -5) { edges } }"],
    [
      "a list in a list",
      1 + 2 * (1 + (1 + (1 + 3 * 2))),
      `{ runs(first: 2) { edges { node { changes(first: 3) { edges { cursor } } } } } }`,
    ],
    ["asking the LLM", 101, `{ suggest(input: { title: "t" }) { status } }`],
    [
      "asking the LLM about a stored content",
      101,
      `{ suggestForContent(contentId: "a") { status } }`,
    ],
    [
      "tagging, for each content",
      301,
      `mutation { tagContents(contentIds: ["a", "b", "c"]) { ok } }`,
    ],
    ["tagging by a variable", 201, TAG, { ids: ["a", "b"] }],
    [
      "a page of a connection",
      1 + 7 * (1 + 2),
      "{ reviewQueue(first: 7) { edges { node { id } } } }",
    ],
    ["reviewing", 6, `mutation { review(input: { contentId: "a", basedOn: "0" }) { ok } }`],
    [
      "reviewing several",
      11,
      `mutation { reviewMany(inputs: [{ contentId: "a", basedOn: "0" }, { contentId: "b", basedOn: "0" }]) { ok } }`,
    ],
    ["tagging one that is no list", 101, TAG, { ids: "a" }],
    ["tagging by a variable's default", 201, TAG.replace("!)", `! = ["a", "b"])`)],
    [
      "an alias like its field",
      202,
      `{ a: suggest(input: {}) { status } b: suggest(input: {}) { status } }`,
    ],
    [
      "a fragment wherever it is spread",
      4,
      "{ ...F ...F } fragment F on Query { viewer { name } }",
    ],
    ["a skipped field like any", 2, "{ viewer @skip(if: true) { name } }"],
    ["what GraphQL itself answers", 102, "{ __schema { types { name } } }"],
  ])("of %s", (...[, expected, query, variables]) => {
    expect(cost(query, variables)).toBe(expected);
  });

  it("is endless, but found at once, where fragments double at each step", () => {
    const steps = Array.from(
      { length: 1_100 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    );
    const query = `{ ...F0 } ${steps.join(" ")} fragment F1100 on Query { viewer { name } }`;
    expect(cost(query)).toBe(Number.POSITIVE_INFINITY);
  });

  it("counts the operation that is asked for alone", () => {
    const document = parse(`query A { viewer { name } } query B { suggest(input: {}) { status } }`);
    expect(costOf({ schema, document, operationName: "A" })).toBe(2);
    expect(costOf({ schema, document, operationName: "B" })).toBe(101);
  });
});

describe("the rate limit", () => {
  const SUGGEST = `{ suggest(input: { title: "t" }) { status } }`;
  const SMALL = "{ viewer { name } }";
  const log = recordingLogger();
  let client: Awaited<ReturnType<typeof serveRoles>>;
  const open = async (rateLimitPerMinute: number) => {
    client = await serveRoles({ api: { rateLimitPerMinute } }, { logger: log.logger });
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    log.clear();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await client.close();
  });

  it("refuses what a minute has no room for, and says when to come back", async () => {
    await open(210);
    expect((await client.as({ role: "READER", query: SUGGEST })).status).toBe(200);
    expect((await client.as({ role: "READER", query: SUGGEST })).status).toBe(200);
    vi.setSystemTime(Date.now() + 20_000);
    const { status, codes, data, errors, headers } = await client.as({
      role: "READER",
      query: SUGGEST,
    });
    expect([status, codes, data]).toEqual([429, ["RATE_LIMITED"], undefined]);
    const wait = Number(headers.get("retry-after"));
    expect(wait).toBeGreaterThan(30);
    expect(wait).toBeLessThanOrEqual(40);
    expect(errors[0]).toEqual({
      message: `The request costs 101, and 8 of 210 are left for this minute: try again in ${wait} s.`,
      extensions: { code: "RATE_LIMITED", cost: 101, limit: 210 },
    });
    expect(log.lines("audit")).toMatchObject([
      { viewer: { name: "the reader" }, outcome: "RATE_LIMITED", reason: "costs 101" },
    ]);
  });

  it("lets smaller ones through after a refusal, and all when the minute is over", async () => {
    await open(105);
    await client.as({ role: "READER", query: SUGGEST });
    expect((await client.as({ role: "READER", query: SUGGEST })).status).toBe(429);
    expect((await client.as({ role: "READER", query: SMALL })).status).toBe(200);
    vi.setSystemTime(Date.now() + 61_000);
    expect((await client.as({ role: "READER", query: SUGGEST })).status).toBe(200);
  });

  it("counts each viewer alone", async () => {
    await open(105);
    await client.as({ role: "READER", query: SUGGEST });
    expect((await client.as({ role: "ADMIN", query: SUGGEST })).status).toBe(200);
    expect((await client.as({ role: "READER", query: SUGGEST })).status).toBe(429);
  });

  it("counts requests that come at once", async () => {
    await open(1_000);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.as({ role: "READER", query: SUGGEST })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
  });

  it("says of what never fits that waiting does not help, and charges nothing", async () => {
    await open(150);
    const query = `mutation { tagContents(contentIds: ["a", "b"]) { ok } }`;
    const { status, errors, headers } = await client.as({ role: "ADMIN", query });
    expect([status, headers.get("retry-after")]).toEqual([429, null]);
    expect(errors[0]?.message).toContain("costs 201, more than the 150 of a whole minute");
    expect((await client.as({ role: "ADMIN", query: SUGGEST })).status).toBe(200);
  });

  it("charges nothing for what is forbidden", async () => {
    await open(105);
    const query = `mutation { tagContents(contentIds: ["a"]) { ok } }`;
    expect((await client.as({ role: "READER", query })).status).toBe(403);
    expect((await client.as({ role: "READER", query: SUGGEST })).status).toBe(200);
  });

  it("is off at 0", async () => {
    await open(0);
    const query = `{ tag(id: "t") { contents(first: 1000000) { edges { cursor } } } }`;
    expect((await client.as({ role: "READER", query })).status).toBe(200);
  });
});
