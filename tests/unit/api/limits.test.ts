import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeApp, KEY } from "./fake-app.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

describe("limits", () => {
  let client: Client;
  beforeAll(async () => {
    client = await serve(fakeApp());
  });
  afterAll(() => client.close());

  it.each([
    { limit: "a depth of 10", query: nested, most: 8, code: "GRAPHQL_VALIDATION_FAILED" },
    { limit: "15 aliases", query: aliased, most: 15, code: "GRAPHQL_VALIDATION_FAILED" },
    { limit: "1,000 tokens", query: queryOf, most: 1_000, code: "GRAPHQL_PARSE_FAILED" },
  ])("allows $limit and no more", async ({ query, most, code }) => {
    expect((await client.ask(query(most))).errors).toBeUndefined();
    const { data, errors } = await client.ask(query(most + 1));
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions["code"]).toBe(code);
    expect(errors?.[0]?.message).toMatch(/limit of [\d]+ exceeded/);
  });

  it.each([
    ["a list of 1,000", listOf(1_000), undefined],
    ["a list of 1,001", listOf(1_001), "variables: a list has at most 1,000 items"],
    ["a list of 1,001 further below", { a: [{ b: listOf(1_001) }] }, "variables: a list has"],
    ["20 levels below the variables", levels(20), undefined],
    ["21 levels below the variables", levels(21), "variables: are nested deeper than 20 levels"],
    ["50,000 levels", levels(50_000), "variables: are nested deeper than 20 levels"],
  ])("takes or refuses in variables: %s", async (_name, value, message) => {
    const json = typeof value === "string" ? value : JSON.stringify(value);
    const response = await client.post(`{"query":"{ viewer { name } }","variables":{"v":${json}}}`);
    const { errors } = (await response.json()) as { errors?: { message: string }[] };
    expect(response.status).toBe(message === undefined ? 200 : 400);
    expect(errors?.[0]?.message ?? "").toContain(message ?? "");
  });

  it("tells of 20 errors in a document and of no more", async () => {
    const fields = Array.from({ length: 100 }, (_, i) => `nothing${i}`).join(" ");
    expect((await client.ask(`{ ${fields} }`)).errors).toHaveLength(20);
  });

  it("refuses a body over 8 MB, also in pieces, and goes on serving", async () => {
    const inPieces = new ReadableStream({
      start(controller) {
        const piece = new TextEncoder().encode("x".repeat(50_000));
        for (let sent = 0; sent < 200; sent += 1) controller.enqueue(piece);
        controller.close();
      },
    });
    const headers = { "content-type": "application/json", "x-api-key": KEY };
    const init = { method: "POST", headers, body: inPieces, duplex: "half" } as RequestInit;
    const answers = [
      await client.post("x".repeat(8_500_000)),
      await fetch(`${client.url}/graphql`, init),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(413);
      expect(await codeOf(answer)).toBe("REQUEST_ENTITY_TOO_LARGE");
    }
    expect((await client.ask("{ health { status } }")).status).toBe(200);
  });

  it("takes a text of 100,000 characters even if each is escaped", async () => {
    const input = { title: "t", text: "é".repeat(100_000) };
    const query = "query ($input: SuggestInput!) { suggest(input: $input) { status } }";
    const body = JSON.stringify({ query, variables: { input } }).replaceAll("é", "\\u00e9");
    const response = await client.post(body);
    expect(await response.json()).toEqual({ data: { suggest: { status: "UNVERIFIED" } } });
  });

  it.each([
    { what: "batches", body: "[]" },
    { what: "broken JSON", body: "{" },
    { what: "a JSON scalar", body: "1" },
    { what: "a request without a query", body: "{}" },
  ])("refuses $what", async ({ body }) => {
    const response = await client.post(body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe("BAD_REQUEST");
  });

  it.each([
    "application/x-www-form-urlencoded",
    "text/plain",
    "multipart/form-data",
    "text/plain; application/json",
    "text/plain,application/json",
    "application/jsonx",
    "application/graphql",
    "",
  ])("refuses %j, for forms of other sites can send most of them", async (type) => {
    const response = await client.post("{}", { "content-type": type });
    expect(response.status).toBe(415);
    expect(await codeOf(response)).toBe("UNSUPPORTED_MEDIA_TYPE");
  });

  it("takes JSON with a character set", async () => {
    const type = "application/json; charset=utf-8";
    const body = JSON.stringify({ query: "{ health { status } }" });
    expect((await client.post(body, { "content-type": type })).status).toBe(200);
  });

  it("lets no other site ask whether it may send JSON", async () => {
    const open = await serve(fakeApp({ api: { key: undefined } }));
    const headers = {
      origin: "https://attacker.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    for (const { url } of [client, open]) {
      const response = await fetch(`${url}/graphql`, { method: "OPTIONS", headers });
      expect(response.ok).toBe(false);
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
      expect(response.headers.get("access-control-allow-headers")).toBeNull();
    }
    await open.close();
  });

  it("refuses queries by GET, which other sites can send", async () => {
    const headers = { "x-api-key": KEY, accept: "application/json" };
    const response = await fetch(`${client.url}/graphql?query={health{status}}`, { headers });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });

  it("lets no other site read answers", async () => {
    const response = await client.post("{}", { origin: "https://attacker.example" });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

function listOf(length: number): number[] {
  return Array.from({ length }, () => 0);
}

/** As JSON, for `JSON.stringify` itself would exhaust the stack. */
function levels(count: number): string {
  return "[".repeat(count) + "]".repeat(count);
}

function nested(levels: number): string {
  return `{ health { ${"... { ".repeat(levels)} status ${"} ".repeat(levels)} } }`;
}

function aliased(count: number): string {
  const fields = Array.from({ length: count }, (_, index) => `a${index}: health { status }`);
  return `{ ${fields.join(" ")} }`;
}

/** A query of this many tokens; 125 fields with a directive are few enough to be compared with one another. */
function queryOf(tokens: number): string {
  const around = 5;
  const withDirective = Math.floor((tokens - around) / 8);
  const plain = tokens - around - withDirective * 8;
  const fields = "status @skip(if: false) ".repeat(withDirective) + "status ".repeat(plain);
  return `{ health { ${fields} } }`;
}

async function codeOf(response: Response): Promise<string | undefined> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
}
