import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleRoutes } from "../../../api/console-routes.ts";

const folder = mkdtempSync(join(tmpdir(), "console-"));
let server: Server;
let url: string;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/index-1a2b.js"), "export {};");
  writeFileSync(join(folder, ".stamp"), "secret");
  const api = express().use(consoleRoutes(folder));
  server = await new Promise((resolve) => {
    const listening = api.listen(0, "127.0.0.1", () => resolve(listening));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(url + path, { redirect: "manual" });

describe("the console", () => {
  it("says how to build it where it is not built", async () => {
    const answer = await get("/console/");
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("npm run build:web");
  });

  it("sends its page for every address below /console, never to be kept", async () => {
    writeFileSync(join(folder, "index.html"), "<title>Tagwright</title>");
    for (const path of ["/console", "/console/", "/console/tags/solar-power", "/console/a.b"]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      expect(await answer.text()).toContain("<title>Tagwright</title>");
      expect(answer.headers.get("cache-control")).toBe("no-cache");
    }
    expect((await get("/consoles")).status).toBe(404);
  });

  it("lets the page load scripts from this server alone, and nobody frame it", async () => {
    const policy = (await get("/console/")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });

  it("lets hashed files be kept for good, and says 404 for those of an older build", async () => {
    const hashed = await get("/console/assets/index-1a2b.js");
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await get("/console/assets/index-gone.js")).status).toBe(404);
  });

  it("keeps hidden files to itself", async () => {
    expect(await (await get("/console/.stamp")).text()).not.toContain("secret");
  });

  it("is where the root leads", async () => {
    const answer = await get("/");
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/console/");
  });
});
