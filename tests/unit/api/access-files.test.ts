import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { generateKeyPairSync } from "node:crypto";
import type { FetchImplementation } from "jose";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createKeyCheck, digestOf } from "../../../api/access/check-key.ts";
import { createTokenCheck } from "../../../api/access/check-token.ts";
import { temporaryFile } from "./access-files.ts";
import { fakeApp } from "./fake-app.ts";
import { AUDIENCE, ISSUER, keySet, mint, signingKey } from "./issuer.ts";
import { recordingLogger } from "./recording-logger.ts";

const KEY = "tw_0123456789";
const entry = { name: "newsroom", role: "reader", sha256: digestOf(KEY) };

const log = recordingLogger();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  log.clear();
});
afterEach(() => void vi.useRealTimers());

/** Two writes may fall into one tick of the file system's clock. */
function rewrite(file: string, content: unknown) {
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  const { length } = log.text();
  utimesSync(file, new Date(), new Date(Date.now() + 10_000 + length));
  vi.setSystemTime(Date.now() + 1_000);
}

describe("the file of keys", () => {
  const check = (keysFile: string) =>
    createKeyCheck({ ...fakeApp().config.api, key: undefined, keysFile }, log.logger);

  it.each([
    ["no JSON", "{", "is not JSON"],
    ["no list", {}, "must be a list of entries"],
    [
      "an entry without a role",
      [{ ...entry, role: undefined }],
      'entry 1 ("newsroom"): role must be reader',
    ],
    [
      "an unknown role",
      [entry, { ...entry, name: "b", role: "root" }],
      'entry 2 ("b"): role must be reader',
    ],
    ["no name", [{ ...entry, name: undefined }], "entry 1: name must be a text"],
    ["an empty name", [{ ...entry, name: " " }], "name must not be empty"],
    [
      "a key in place of its hash",
      [{ ...entry, sha256: KEY }],
      "sha256 must be 64 hexadecimal digits",
    ],
    ["a date that is none", [{ ...entry, expiresAt: "soon" }], "expiresAt must be a time such as"],
    [
      "a time without a zone",
      [{ ...entry, expiresAt: "2027-01-31T00:00:00" }],
      "expiresAt must be",
    ],
    ["a misspelt field", [{ ...entry, expires: "2027-01-31T00:00:00Z" }], '"expires"'],
    [
      "a name twice",
      [entry, { ...entry, sha256: digestOf("x") }],
      'entry 2 ("newsroom"): name is there twice',
    ],
    ["a key twice", [entry, { ...entry, name: "b" }], 'entry 2 ("b"): sha256 is there twice'],
  ])("is refused at start with %s, naming entry and field", (_name, content, message) => {
    const file = temporaryFile("keys.json", content);
    expect(() => check(file)).toThrow(`API_KEYS_FILE ${file}: `);
    expect(() => check(file)).toThrow(message);
  });

  it("names every fault, but no key", () => {
    const file = temporaryFile("keys.json", [{ ...entry, role: "root", sha256: KEY }]);
    expect(() => check(file)).toThrow(/role must.*; .*sha256 must/);
    expect(() => check(file)).not.toThrow(KEY);
  });

  it("is refused at start when it cannot be read", () => {
    expect(() => check("/nowhere/keys.json")).toThrow(
      "API_KEYS_FILE /nowhere/keys.json: cannot be read",
    );
  });

  it("lets nobody in while it is empty", () => {
    expect(check(temporaryFile("keys.json", []))(KEY)).toBeUndefined();
  });

  it("ends a key at its time", () => {
    const expiresAt = new Date(Date.now() + 1_000).toISOString();
    const whose = check(temporaryFile("keys.json", [{ ...entry, expiresAt }]));
    expect(whose(KEY)).toEqual({ viewer: { name: "newsroom", role: "READER", via: "key" } });
    vi.setSystemTime(Date.now() + 1_000);
    expect(whose(KEY)).toEqual({ refused: 'the key "newsroom" has expired' });
  });

  it("is read again when it has changed", () => {
    const file = temporaryFile("keys.json", [entry]);
    const whose = check(file);
    rewrite(file, [{ ...entry, role: "admin" }]);
    expect(whose(KEY)).toMatchObject({ viewer: { role: "ADMIN" } });
    rewrite(file, []);
    expect(whose(KEY)).toBeUndefined();
  });

  it("stays in force as it was when a change is unusable, and says so", () => {
    const file = temporaryFile("keys.json", [entry]);
    const whose = check(file);
    rewrite(file, "[{");
    expect(whose(KEY)).toMatchObject({ viewer: { name: "newsroom" } });
    expect(log.lines("access.unusable")).toHaveLength(1);
    rewrite(file, [{ ...entry, name: "repaired" }]);
    expect(whose(KEY)).toMatchObject({ viewer: { name: "repaired" } });
    rmSync(file);
    vi.setSystemTime(Date.now() + 1_000);
    expect(whose(KEY)).toMatchObject({ viewer: { name: "repaired" } });
    expect(log.lines("access.unusable")).toHaveLength(2);
  });
});

describe("the issuer's keys", () => {
  const jwt = { issuer: ISSUER, audience: AUDIENCE, roleClaim: "role" };
  const fromFile = (file: string) =>
    createTokenCheck({ ...jwt, jwks: { file } }, { log: log.logger });
  const weak = generateKeyPairSync("rsa", { modulusLength: 1_024 }).publicKey.export({
    format: "jwk",
  });
  const secret = signingKey("EdDSA").export({ format: "jwk" });

  it.each([
    ["no JSON", "{", "is not a JSON Web Key Set"],
    ["a key alone", keySet.keys[0], "is not a JSON Web Key Set"],
    ["no keys", { keys: [] }, "is not a JSON Web Key Set"],
    ["a shared secret", { keys: [{ kty: "oct", k: "c2VjcmV0" }] }, "key 1: is a shared secret"],
    ["a private key", { keys: [keySet.keys[0], secret] }, "key 2: is a private key"],
    ["a short RSA key", { keys: [weak] }, "key 1: has 1024 bits"],
    ["half a key", { keys: [{ kty: "RSA", e: "AQAB" }] }, "key 1: is no usable public key"],
  ])("are refused at start with %s", (_name, content, message) => {
    const file = temporaryFile("jwks.json", content);
    expect(() => fromFile(file)).toThrow(`JWT_JWKS_FILE ${file}: ${message}`);
  });

  it("are read again when their file has changed", async () => {
    const file = temporaryFile("jwks.json", keySet);
    const check = fromFile(file);
    const token = await mint();
    expect(await check(token)).toMatchObject({ viewer: { name: "mara", via: "jwt" } });
    rewrite(file, { keys: keySet.keys.slice(1) });
    expect(await check(token)).toEqual({ refused: "ERR_JWKS_NO_MATCHING_KEY" });
  });

  it("come by https, once for many tokens", async () => {
    const fetch = vi.fn<FetchImplementation>(async () => Response.json(keySet));
    const url = "https://login.example.org/keys";
    const check = createTokenCheck({ ...jwt, jwks: { url } }, { log: log.logger, fetch });
    expect(await check(await mint())).toMatchObject({ viewer: { role: "READER" } });
    expect(await check(await mint({ header: { kid: "nobody's" } }))).toMatchObject({
      refused: "ERR_JWKS_NO_MATCHING_KEY",
    });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledWith(url, expect.objectContaining({ method: "GET" }));
  });

  it.each([
    ["nothing", () => Promise.reject(new TypeError("fetch failed"))],
    ["an error", async () => new Response("", { status: 500 })],
    ["a page", async () => new Response("<html>")],
  ])("that come as %s are no fault of the token", async (_name, fetch) => {
    const jwks = { url: "https://login.example.org/keys" };
    const check = createTokenCheck({ ...jwt, jwks }, { log: log.logger, fetch });
    expect(await check(await mint())).toEqual({
      refused: "JWT_JWKS_URL gives no keys",
      isUnavailable: true,
    });
    expect(log.lines("access.issuer-unavailable")).toHaveLength(1);
  });

  it("are checked against the role under the configured claim", async () => {
    const file = temporaryFile("jwks.json", keySet);
    const roleClaim = "https://tagwright.example/role";
    const check = createTokenCheck({ ...jwt, jwks: { file }, roleClaim }, { log: log.logger });
    expect(await check(await mint({ claims: { [roleClaim]: "admin" } }))).toMatchObject({
      viewer: { role: "ADMIN" },
    });
    expect(await check(await mint())).toMatchObject({ refused: expect.any(String) });
  });
});
