import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../../api/access/check-key.ts";
import { temporaryFile } from "./access-files.ts";
import { BAD_TOKENS, signedByHand } from "./bad-tokens.ts";
import { fakeApp, KEY } from "./fake-app.ts";
import { AUDIENCE, goodClaims, ISSUER, keySet, mint, now } from "./issuer.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const VIEWER = JSON.stringify({ query: "{ viewer { name role } }" });
const READER = "tw_reader-0123456789";
const EXPIRED = "tw_expired-0123456789";
const ENTRIES = [
  { name: "newsroom", role: "reader", sha256: digestOf(READER), expiresAt: "2999-01-01T00:00:00Z" },
  { name: "intern", role: "admin", sha256: digestOf(EXPIRED), expiresAt: "2026-01-01T00:00:00Z" },
];

const jwtOf = (file: string) => ({
  issuer: ISSUER,
  audience: AUDIENCE,
  jwks: { file },
  roleClaim: "role",
});

const REFUSED = {
  status: 401,
  body: {
    errors: [
      {
        message: expect.stringContaining("is missing or wrong"),
        extensions: { code: "UNAUTHENTICATED" },
      },
    ],
  },
  outcomes: ["UNAUTHENTICATED"],
};
const outcomeOf = (line: Record<string, unknown>) => line["outcome"];

describe("who asks", () => {
  const log = recordingLogger();
  let client: Client;
  beforeAll(async () => {
    const keysFile = temporaryFile("keys.json", ENTRIES);
    const jwt = jwtOf(temporaryFile("jwks.json", keySet));
    client = await serve(fakeApp({ api: { keysFile, jwt } }), { logger: log.logger });
  });
  afterEach(() => log.clear());
  afterAll(() => client.close());

  const ask = (headers: Record<string, string>) =>
    client.post(VIEWER, { "x-api-key": "", ...headers });
  const viewerFor = async (headers: Record<string, string>) =>
    ((await (await ask(headers)).json()) as { data: { viewer: unknown } }).data.viewer;

  /** What the caller and the log are told. */
  async function answerTo(headers: Record<string, string>) {
    const response = await ask(headers);
    const body: unknown = await response.json();
    return { status: response.status, body, outcomes: log.lines("audit").map(outcomeOf) };
  }

  it("tries at least 60 bad tokens", () => {
    expect(Object.keys(BAD_TOKENS).length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(BAD_TOKENS))("refuses %s", async (_name, token) => {
    expect(await answerTo({ authorization: `Bearer ${await token()}` })).toEqual(REFUSED);
  });

  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>]>([
    ["nothing at all", () => ({})],
    ["a key that nobody has", () => ({ "x-api-key": "tw_nobody" })],
    ["an expired key", () => ({ "x-api-key": EXPIRED })],
    ["an expired key as a bearer", () => ({ authorization: `Bearer ${EXPIRED}` })],
    ["the hash of a key in place of the key", () => ({ "x-api-key": digestOf(READER) })],
    ["a key's beginning", () => ({ "x-api-key": READER.slice(0, -1) })],
    ["a key and more", () => ({ "x-api-key": `${READER}x` })],
    ["a key in other letters", () => ({ "x-api-key": READER.toUpperCase() })],
    ["two keys in one header", () => ({ "x-api-key": `${READER}, ${KEY}` })],
    ["an empty key beside nothing", () => ({ "x-api-key": "" })],
    ["a key of spaces", () => ({ "x-api-key": "   " })],
    ["a key with a letter beyond ASCII", () => ({ "x-api-key": READER.replace("w", "\u00FC") })],
    ["a key by Basic", () => ({ authorization: `Basic ${Buffer.from(KEY).toString("base64")}` })],
    ["a key without Bearer", () => ({ authorization: KEY })],
    ["a key in another header", () => ({ "x-key": KEY, "api-key": KEY, cookie: `key=${KEY}` })],
    ["an empty bearer", () => ({ authorization: "Bearer " })],
    ["a bearer in quotes", () => ({ authorization: `Bearer "${KEY}"` })],
    ["two bearers", async () => ({ authorization: `Bearer ${KEY} ${await mint()}` })],
    ["Bearer twice", async () => ({ authorization: `Bearer Bearer ${await mint()}` })],
    ["a tab after Bearer", async () => ({ authorization: `Bearer\t${await mint()}` })],
    [
      "a space inside a token",
      async () => ({ authorization: `Bearer ${(await mint()).replace(".", ". ")}` }),
    ],
    ["a good token as x-api-key", async () => ({ "x-api-key": await mint() })],
    ["a good token without Bearer", async () => ({ authorization: await mint() })],
    ["a good token by DPoP", async () => ({ authorization: `DPoP ${await mint()}` })],
    [
      "a good token beside a wrong key",
      async () => ({ "x-api-key": "wrong", authorization: `Bearer ${await mint()}` }),
    ],
  ])("refuses %s", async (_name, headers) => {
    expect(await answerTo(await headers())).toEqual(REFUSED);
  });

  it("takes no key and no token from the address or the body", async () => {
    const address = `${client.url}/graphql?key=${KEY}&x-api-key=${KEY}&access_token=${await mint()}`;
    const body = JSON.stringify({
      query: "{ viewer { name } }",
      access_token: await mint(),
      key: KEY,
    });
    const headers = { "content-type": "application/json" };
    expect((await fetch(address, { method: "POST", headers, body })).status).toBe(401);
  });

  it("tells the log why, but neither the caller nor the token", async () => {
    const token = await mint({ claims: { exp: now() - 60 } });
    await ask({ authorization: `Bearer ${token}` });
    await ask({ "x-api-key": EXPIRED });
    expect(log.lines("audit")).toMatchObject([
      { reason: "ERR_JWT_EXPIRED", address: "127.0.0.1" },
      { reason: 'the key "intern" has expired' },
    ]);
    expect(log.text()).not.toContain(token.slice(-20));
    expect(log.text()).not.toContain(EXPIRED);
  });

  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>, object]>([
    ["API_KEY", () => ({ "x-api-key": KEY }), { name: "API_KEY", role: "ADMIN" }],
    ["a stored key", () => ({ "x-api-key": READER }), { name: "newsroom", role: "READER" }],
    [
      "it as a bearer",
      () => ({ authorization: `Bearer ${READER}` }),
      { name: "newsroom", role: "READER" },
    ],
    [
      "bearer in small letters",
      () => ({ authorization: `bearer  ${READER}` }),
      { name: "newsroom", role: "READER" },
    ],
  ])("takes %s", async (_name, headers, viewer) => {
    expect(await viewerFor(await headers())).toEqual(viewer);
  });

  it.each<[string, Parameters<typeof mint>[0], string]>([
    ["RS256", { header: { alg: "RS256" } }, "READER"],
    ["PS256", { header: { alg: "PS256" } }, "READER"],
    ["ES256", { header: { alg: "ES256" } }, "READER"],
    ["EdDSA", { header: { alg: "EdDSA" } }, "READER"],
    ["no kid, where one key fits", { header: { alg: "EdDSA", kid: undefined } }, "READER"],
    ["a reviewer", { claims: { role: "reviewer" } }, "REVIEWER"],
    ["an admin", { claims: { role: "admin" } }, "ADMIN"],
    ["a list of audiences with this one", { claims: { aud: ["mail", AUDIENCE] } }, "READER"],
    ["an exp within the tolerance", { claims: { exp: now() - 5 } }, "READER"],
    ["an iat within the tolerance", { claims: { iat: now() + 20 } }, "READER"],
    ["an nbf within the tolerance", { claims: { nbf: now() + 20 } }, "READER"],
    [
      "the issuer's own jku, which is not read",
      { header: { jku: "https://login.example.org/" } },
      "READER",
    ],
    ["further claims", { claims: { scope: "all", roles: ["admin"] } }, "READER"],
  ])("takes a token with %s", async (_name, minting, role) => {
    const authorization = `Bearer ${await mint(minting)}`;
    expect(await viewerFor({ authorization })).toEqual({ name: "mara", role });
  });

  it("takes the tokens that the bad ones were made from", async () => {
    const byHand = signedByHand({ alg: "RS256", kid: "RS256" }, goodClaims());
    for (const token of [byHand, await mint()]) {
      expect(await viewerFor({ authorization: `Bearer ${token}` })).toEqual({
        name: "mara",
        role: "READER",
      });
    }
  });

  it("gives the details of /health to those it knows alone", async () => {
    const partsFor = async (authorization: string) =>
      (
        (await (await fetch(`${client.url}/health`, { headers: { authorization } })).json()) as {
          parts: object[];
        }
      ).parts;
    expect(await partsFor(`Bearer ${await mint()}`)).toMatchObject([{ detail: "2 tags" }]);
    expect(await partsFor("Bearer x.y.z")).toEqual([{ part: "graph", ok: true }]);
  });

  it("refuses a header of 20 kB before it is read", async () => {
    const response = await ask({ authorization: `Bearer ${"x".repeat(20_000)}` });
    expect(response.status).toBe(431);
  });

  it("takes the first of two authorization headers, as node does", async () => {
    const good = `Bearer ${await mint()}`;
    expect(await statusOfTwo(client.url, ["Bearer x.y.z", good])).toBe(401);
  });
});

describe("a server for other machines", () => {
  const others = { host: "0.0.0.0", key: undefined };

  it.each([
    ["a file of keys", { keysFile: temporaryFile("keys.json", ENTRIES) }],
    ["an issuer of tokens", { jwt: jwtOf(temporaryFile("jwks.json", keySet)) }],
  ])("is started with %s alone, and lets nobody in unasked", async (_name, api) => {
    const client = await serve(fakeApp({ api: { ...others, ...api } }));
    expect((await client.post(VIEWER, { "x-api-key": "" })).status).toBe(401);
    await client.close();
  });

  it.each([
    ["API_KEYS_FILE", { keysFile: temporaryFile("keys.json", "{") }],
    ["JWT_JWKS_FILE", { jwt: jwtOf(temporaryFile("jwks.json", "{")) }],
  ])("is not started with a bad %s", async (variable, api) => {
    await expect(serve(fakeApp({ api: { ...others, ...api } }))).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining(variable),
    });
  });

  it("says that it cannot tell, rather than no, while the issuer's keys cannot be fetched", async () => {
    const jwt = { ...jwtOf(""), jwks: { url: "https://127.0.0.1:1/keys" } };
    const log = recordingLogger();
    const client = await serve(fakeApp({ api: { ...others, jwt } }), { logger: log.logger });
    const authorization = `Bearer ${await mint()}`;
    const response = await client.post(VIEWER, { "x-api-key": "", authorization });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("ISSUER_UNAVAILABLE");
    expect(log.lines("access.issuer-unavailable")).toHaveLength(1);
    const health = await fetch(`${client.url}/health`, { headers: { authorization } });
    expect(health.status).toBe(200);
    await client.close();
  });
});

/** `fetch` joins headers of one name. */
function statusOfTwo(url: string, authorizations: string[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = ["content-type", "application/json"];
    for (const value of authorizations) headers.push("authorization", value);
    const sent = request(`${url}/graphql`, {
      method: "POST",
      headers: [...headers, "host", "localhost"],
    });
    sent.on("response", (response) => resolve(response.resume().statusCode));
    sent.on("error", reject);
    sent.end(VIEWER);
  });
}
