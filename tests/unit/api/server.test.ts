import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { deferred } from "./deferred.ts";
import { UNVERIFIED, fakeApp } from "./fake-app.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serve } from "./serve.ts";

describe("the server", () => {
  it("takes the next free port and says so", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const notes: string[] = [];
    const client = await serve(fakeApp({ api: { port } }), { onNote: (note) => notes.push(note) });
    const used = Number(new URL(client.url).port);
    expect(used).toBeGreaterThan(port);
    expect(notes).toEqual([`Port ${port} is taken, so the API listens on ${used}`]);
    await client.close();
    other.close();
  });

  it("names the variable when it cannot listen", async () => {
    await expect(serve(fakeApp({ api: { host: "192.0.2.1" } }))).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining("API_HOST 192.0.2.1"),
    });
  });

  it("lets requests in flight end before it closes", async () => {
    const going = deferred<void>();
    const started = deferred<void>();
    const health = async () => {
      started.resolve();
      await going.promise;
      return { status: "OK", parts: [] } as const;
    };
    const client = await serve(fakeApp({ health }), { graceMs: 5_000 });
    const answer = client.ask("{ health { status } }");
    await started.promise;
    const closed = client.close();
    going.resolve();
    expect((await answer).data).toEqual({ health: { status: "OK" } });
    await closed;
    await expect(fetch(`${client.url}/live`)).rejects.toThrow("fetch failed");
  });

  it("breaks off what takes longer than the grace", async () => {
    const started = deferred<AbortSignal | undefined>();
    const forText: ReturnType<typeof fakeApp>["suggest"]["forText"] = (_content, { signal }) => {
      started.resolve(signal);
      return new Promise((_resolve, reject) =>
        signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
      );
    };
    const app = fakeApp({ suggest: { forText, forContent: async () => UNVERIFIED } });
    const client = await serve(app, { graceMs: 20 });
    const answer = client.ask(`{ suggest(input: {title: "t"}) { status } }`).catch(() => "cut off");
    const signal = await started.promise;
    await client.close();
    expect(await answer).toBe("cut off");
    await expect.poll(() => signal?.aborted).toBe(true);
  });

  it("writes one line per request: what was asked and how it went, but no texts", async () => {
    const log = recordingLogger();
    const client = await serve(fakeApp(), { logger: log.logger });
    await client.ask(`query Mine { suggest(input: {title: "private-text"}) { status } }`);
    await client.ask(`{ runs(first: 0) { edges { cursor } } }`);
    await fetch(`${client.url}/graphql`, { method: "POST" });
    await client.close();
    expect(log.lines("api.request")).toMatchObject([
      {
        path: "/graphql",
        status: 200,
        operation: "Mine",
        fields: ["suggest"],
        ms: expect.any(Number),
      },
      { status: 200, fields: ["runs"], errorCodes: ["BAD_INPUT"] },
      { status: 401, errorCodes: ["UNAUTHENTICATED"] },
    ]);
    expect(log.text()).not.toContain("private-text");
  });
});
