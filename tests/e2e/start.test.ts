import type { ChildProcess } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { stackEnvironment } from "../../local/environment.ts";
import { readUntil, runCli, startCli } from "../support/run-cli.ts";

const INSTANCE = "e2e";
const environment = { LOCAL_INSTANCE: INSTANCE, API_PORT: "0" };
let child: ChildProcess | undefined;

afterEach(async () => {
  child?.kill("SIGKILL");
  await runCli(["stop"], { environment });
});

it("starts, loads and tags the example, serves GraphQL and Browser, and stops at Ctrl-C", async () => {
  child = startCli(["start", "--example"], { environment });
  const output = await readUntil(child, "Ctrl-C stops it.");
  expect(output).toMatch(/Run \S+: \d+ tagged|n-001/);
  expect(output.match(/^n-0\d\d /gm)).toHaveLength(20);

  const { API_KEY = "", NEO4J_BROWSER_URL = "" } = stackEnvironment(INSTANCE, {});
  const [, graphql = ""] = /GraphQL\s+(\S+)/.exec(output) ?? [];
  const answer = await fetch(graphql, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": API_KEY },
    body: JSON.stringify({ query: '{ health { status } content(id: "n-001") { title } }' }),
  });
  expect(await answer.json()).toMatchObject({
    data: { health: { status: "OK" }, content: { title: expect.any(String) as string } },
  });
  expect(output).not.toContain(API_KEY);
  expect((await fetch(NEO4J_BROWSER_URL)).status).toBe(200);

  const closed = new Promise((resolve) => child?.on("close", resolve));
  child.kill("SIGINT");
  expect(await closed).toBe(0);
  await expect(fetch(NEO4J_BROWSER_URL)).rejects.toThrow();
});
