import { afterEach, describe, expect, it, vi } from "vitest";
import type { Health } from "../../../tagging/health.ts";
import { fakeApp, KEY } from "./fake-app.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

describe("GET /health and /live", () => {
  let client: Client;
  afterEach(() => client.close());

  it.each<[Health["status"], number]>([
    ["OK", 200],
    ["DEGRADED", 200],
    ["DOWN", 503],
  ])("%s is %i", async (status, expected) => {
    const parts = [
      { part: "graph", ok: status !== "DOWN", detail: "at bolt://secret-host" },
    ] as const;
    client = await serve(fakeApp({ health: async () => ({ status, parts }) }));
    const response = await fetch(`${client.url}/health`);
    expect(response.status).toBe(expected);
    expect(await response.json()).toEqual({
      status,
      parts: [{ part: "graph", ok: status !== "DOWN" }],
    });
  });

  it("gives the details to those with the key", async () => {
    client = await serve(fakeApp());
    const response = await fetch(`${client.url}/health`, { headers: { "x-api-key": KEY } });
    expect(await response.json()).toMatchObject({ parts: [{ detail: "2 tags" }] });
    const { data } = await client.ask("{ health { status parts { part ok detail } } }");
    expect(data.health.parts).toEqual([{ part: "graph", ok: true, detail: "2 tags" }]);
  });

  it("asks the parts once for many callers", async () => {
    const health = vi.fn<() => Promise<Health>>(fakeApp().health);
    client = await serve(fakeApp({ health }));
    await Promise.all(Array.from({ length: 5 }, () => fetch(`${client.url}/health`)));
    expect(health).toHaveBeenCalledTimes(1);
  });

  it("lives as long as the process answers", async () => {
    client = await serve(fakeApp({ health: () => Promise.reject(new Error("broken")) }));
    expect((await fetch(`${client.url}/live`)).status).toBe(200);
    const broken = await fetch(`${client.url}/health`);
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toContain("broken");
  });
});
