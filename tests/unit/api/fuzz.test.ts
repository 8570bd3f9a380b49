import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiSchema } from "../../../api/schema.ts";
import { AppError } from "../../../core/errors.ts";
import type { App } from "../../../tagging/create-app.ts";
import { fakeApp } from "./fake-app.ts";
import { fuzzRequests } from "./fuzz-requests.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const COUNT = 2_000;
const AT_ONCE = 8;
const SEED = 20_261_125;
const STATUSES = new Set([200, 400, 403, 413, 429]);
const MAX_ANSWER = 1_000_000;
/** Generous: what the cache of documents may keep, and what the collector has not come to. */
const MAX_GROWTH = 100_000_000;

/** Every part of the app that there is or will be, of which each call finds nothing. */
function nothingIsFound(): App {
  const known = fakeApp({ api: { rateLimitPerMinute: 2_000_000 } });
  const { config, health, telemetry } = known;
  const webhooks = emptyPart({ start: known.webhooks.start });
  return emptyPart({ config, health, telemetry, webhooks }) as App;
}

function emptyPart(own: Record<string, unknown> = {}): object {
  return new Proxy(() => undefined, {
    get: (_target, name) => own[String(name)] ?? emptyPart(),
    apply() {
      throw new AppError("NOT_FOUND", "There is nothing here");
    },
  });
}

function heapAfterCollection(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: { message: unknown; extensions?: { code?: unknown } }[];
}

/** What is wrong with an answer; undefined where nothing is. */
function faultOf(status: number, text: string): string | undefined {
  if (!STATUSES.has(status)) return `status ${status}`;
  if (text.length > MAX_ANSWER) return `an answer of ${text.length} characters`;
  const { data, errors } = JSON.parse(text) as Answer;
  if (errors === undefined) return data === undefined ? "neither data nor errors" : undefined;
  return errors.map(faultOfError).find((fault) => fault !== undefined);
}

function faultOfError({ message, extensions }: NonNullable<Answer["errors"]>[number]) {
  if (typeof message !== "string" || typeof extensions?.code !== "string") return "a bare error";
  if (extensions.code === "INTERNAL_SERVER_ERROR") return "an unexpected error";
  const tells = /node_modules|\.ts:\d|secret-host|\n {4}at /.test(message);
  return tells ? `told: ${message}` : undefined;
}

describe("a server that is sent nonsense", () => {
  const log = recordingLogger("error");
  let client: Client;
  beforeAll(async () => {
    client = await serve(nothingIsFound(), { logger: log.logger });
  });
  afterAll(() => client.close());

  it(
    `answers ${COUNT} requests in good order, and goes on serving`,
    { timeout: 300_000 },
    async () => {
      const requests = fuzzRequests(createApiSchema(), { seed: SEED, count: COUNT });
      const before = heapAfterCollection();
      const faults: string[] = [];
      const ask = async () => {
        for (const { kind, body } of requests) {
          const response = await client.post(body);
          const fault = faultOf(response.status, await response.text());
          if (fault !== undefined) faults.push(`${kind}: ${fault}: ${body.slice(0, 300)}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
      expect(faults).toEqual([]);
      expect(log.lines("api.unexpected")).toEqual([]);
      expect((await client.ask("{ health { status } }")).data).toEqual({
        health: { status: "OK" },
      });
      expect(heapAfterCollection() - before).toBeLessThan(MAX_GROWTH);
    },
  );

  it("keeps none of the long documents that it has seen", { timeout: 60_000 }, async () => {
    const padding = "x".repeat(500_000);
    const send = (document: string) => client.post(JSON.stringify({ query: document }));
    await send(`{ __typename } # ${padding}`);
    const before = heapAfterCollection();
    for (let i = 0; i < 100; i += 1) {
      await (await send(`{ __typename } # ${i} ${padding}`)).text();
      await (await send(`{ ${i} # ${padding}`)).text();
    }
    expect(heapAfterCollection() - before).toBeLessThan(50_000_000);
  });
});
