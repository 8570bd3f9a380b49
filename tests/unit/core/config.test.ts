import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Environment, loadConfig } from "../../../core/config.ts";

const enough = {
  NEO4J_URI: "bolt://localhost:7687",
  NEO4J_PASSWORD: "secret",
  LLM_BASE_URL: "http://localhost:8080/v1",
  EMBEDDING_FOLDER: "/encoder",
};

describe("loadConfig", () => {
  it("nests the variables and fills in defaults", () => {
    const config = loadConfig(enough);
    expect(config.neo4j).toMatchObject({ user: "neo4j", database: "neo4j" });
    expect(config.embedding).toMatchObject({ kind: "local", folder: "/encoder" });
    expect(config.settings).toEqual({});
  });

  it("prefers an endpoint over the encoder in this process", () => {
    const config = loadConfig({ ...enough, EMBEDDING_BASE_URL: "http://localhost:8000/v1" });
    expect(config.embedding).toMatchObject({ kind: "endpoint" });
  });

  it("takes an empty string for absent", () => {
    expect(loadConfig({ ...enough, NEO4J_USER: "" }).neo4j.user).toBe("neo4j");
  });

  it("names every wrong variable in one message", () => {
    const wrong = { ...enough, NEO4J_URI: "localhost:7687", API_PORT: "http", LOG_LEVEL: "loud" };
    expect(() => loadConfig(wrong)).toThrow(/NEO4J_URI.*API_PORT.*LOG_LEVEL/);
  });

  it("names what is missing and how to get it", () => {
    expect(() => loadConfig({})).toThrow(
      /NEO4J_URI.*LLM_BASE_URL.*EMBEDDING_FOLDER.*tagwright start/,
    );
  });

  it("asks the web only where an address is set, and public ones unless told otherwise", () => {
    expect(loadConfig(enough).webSearch).toBeUndefined();
    const WEB_SEARCH_URL = "https://search.example.org/search";
    expect(loadConfig({ ...enough, WEB_SEARCH_URL }).webSearch).toEqual({
      url: WEB_SEARCH_URL,
      timeoutMs: 5_000,
      allowPrivate: false,
    });
    const loose = { ...enough, WEB_SEARCH_URL, WEB_SEARCH_ALLOW_PRIVATE: "true" };
    expect(loadConfig(loose).webSearch?.allowPrivate).toBe(true);
    const wrong = {
      ...enough,
      WEB_SEARCH_URL: "file:///etc/passwd",
      WEB_SEARCH_ALLOW_PRIVATE: "perhaps",
    };
    expect(() => loadConfig(wrong)).toThrow(
      /WEB_SEARCH_URL must be.*WEB_SEARCH_ALLOW_PRIVATE must/,
    );
  });

  it("takes tokens only where all is said that they are checked against", () => {
    expect(loadConfig(enough).api).toMatchObject({ jwt: undefined, keysFile: undefined });
    const jwt = {
      JWT_ISSUER: "https://login.example.org/",
      JWT_AUDIENCE: "tagwright",
      JWT_JWKS_FILE: "/keys.json",
    };
    expect(loadConfig({ ...enough, ...jwt }).api.jwt).toEqual({
      issuer: "https://login.example.org/",
      audience: "tagwright",
      jwks: { file: "/keys.json" },
      roleClaim: "role",
    });
    for (const missing of ["JWT_ISSUER", "JWT_AUDIENCE", "JWT_JWKS_FILE"]) {
      expect(() => loadConfig({ ...enough, ...jwt, [missing]: "" })).toThrow(
        new RegExp(`${missing}.* is not set, but tokens need it`),
      );
    }
    expect(() => loadConfig({ ...enough, JWT_ROLE_CLAIM: "role" })).toThrow(
      /JWT_ISSUER.*JWT_AUDIENCE.*JWT_JWKS_FILE or JWT_JWKS_URL.*JWT_ROLE_CLAIM set/,
    );
    const JWT_JWKS_URL = "https://login.example.org/keys";
    expect(() => loadConfig({ ...enough, ...jwt, JWT_JWKS_URL })).toThrow("both set");
    expect(() =>
      loadConfig({ ...enough, ...jwt, JWT_JWKS_URL: "http://login.example.org/keys" }),
    ).toThrow("JWT_JWKS_URL must be an https address");
  });

  it("takes a rate limit of 0 for none, and no half ones", () => {
    expect(loadConfig(enough).api.rateLimitPerMinute).toBe(60_000);
    expect(loadConfig({ ...enough, RATE_LIMIT_PER_MINUTE: "0" }).api.rateLimitPerMinute).toBe(0);
    for (const wrong of ["-1", "1.5", "much"]) {
      expect(() => loadConfig({ ...enough, RATE_LIMIT_PER_MINUTE: wrong })).toThrow(
        "RATE_LIMIT_PER_MINUTE",
      );
    }
  });

  it("says which setting is wrong", () => {
    const settings = JSON.stringify({ candidates: 0, colour: "red" });
    expect(() => loadConfig({ ...enough, TAGGING_SETTINGS: settings })).toThrow(
      /TAGGING_SETTINGS: candidates.*colour/,
    );
    expect(() => loadConfig({ ...enough, TAGGING_SETTINGS: "{" })).toThrow("not a JSON object");
  });
});

it(".env.example lists the variables that there are, and no other", () => {
  const text = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
  const listed = Array.from(text.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm), ([, name]) => name);
  expect(listed.toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
});
