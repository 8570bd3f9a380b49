import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { context, propagation, trace } from "@opentelemetry/api";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { createTelemetry } from "../../../core/telemetry.ts";
import { startTracing } from "../../../core/tracing.ts";
import { createGraph } from "../../../graph/graph.ts";
import { fakeApp, KEY } from "./fake-app.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const CONTENT = `{ content(id: "x") { id } }`;

/** An app whose statements are measured, as the real one's are. */
function observedApp(overrides: Parameters<typeof fakeApp>[0] = {}) {
  const telemetry = createTelemetry();
  const graph = createGraph(async () => [], telemetry.observe);
  return fakeApp({ telemetry, graph, ...overrides });
}

describe("GET /metrics", () => {
  let client: Client;
  afterEach(() => client.close());
  const metrics = async (headers: Record<string, string> = {}) =>
    (await fetch(`${client.url}/metrics`, { headers })).text();

  it("counts requests, operations and statements by names out of few", async () => {
    client = await serve(observedApp());
    await client.ask(`query Page ${CONTENT}`);
    await client.ask(`query Page ${CONTENT}`);
    await client.ask(CONTENT);
    await client.ask(`query Bad { runs(first: 0) { edges { cursor } } }`);
    await fetch(`${client.url}/secret/path`);
    const text = await metrics();
    expect(text).toContain('tagwright_http_requests_total{route="/graphql",status="200"} 4');
    expect(text).toContain('tagwright_http_requests_total{route="other",status="404"} 1');
    expect(text).toContain('tagwright_graphql_operation_seconds_count{name="Page",outcome="OK"} 2');
    expect(text).toContain('name="without a name",outcome="OK"} 1');
    expect(text).toContain('name="Bad",outcome="BAD_INPUT"} 1');
    expect(text).toContain(
      'tagwright_graph_statement_seconds_count{name="content/by-ids",outcome="OK"} 3',
    );
    expect(text).not.toContain("secret");
  });

  it("does not grow with the names that clients choose", async () => {
    client = await serve(observedApp());
    for (let i = 0; i < 130; i += 1) await client.ask(`query Q${i} { viewer { name } }`);
    const counts = (await metrics())
      .split("\n")
      .filter((line) => line.startsWith("tagwright_graphql_operation_seconds_count"));
    expect(counts).toHaveLength(101);
    expect(counts.find((line) => line.includes('name="other"'))).toMatch(/ 30$/);
  });

  it("is for this machine, and for those with a key", async () => {
    client = await serve(observedApp());
    const statusFor = async (headers: Record<string, string>) =>
      (await fetch(`${client.url}/metrics`, { headers })).status;
    expect(await statusFor({})).toBe(200);
    expect(await statusFor({ "x-forwarded-for": "203.0.113.7" })).toBe(401);
    expect(await statusFor({ "x-forwarded-for": "203.0.113.7", "x-api-key": KEY })).toBe(200);
    expect(await statusFor({ "x-forwarded-for": "203.0.113.7", "x-api-key": "no" })).toBe(401);
  });
});

describe("a request's id", () => {
  it("is in the answer and in each line, a usable one of the client's or a new one", async () => {
    const log = recordingLogger();
    const app = observedApp({
      explain: () => Promise.reject(new Error("broken")),
    });
    const client = await serve(app, { logger: log.logger });
    const query = JSON.stringify({ query: `{ explain(contentId: "x") { tags { tagId } } }` });
    const answer = await client.post(query, { "x-request-id": "abc-1" });
    await answer.text();
    const bad = await client.post(query, { "x-request-id": "a b" });
    await bad.text();
    await client.close();
    expect(answer.headers.get("x-request-id")).toBe("abc-1");
    expect(bad.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(log.lines("api.unexpected")[0]).toMatchObject({ requestId: "abc-1" });
    expect(log.lines("api.request")[0]).toMatchObject({ requestId: "abc-1" });
    expect(log.lines("api.request")[1]?.["requestId"]).toBe(bad.headers.get("x-request-id"));
  });
});

describe("traces", () => {
  afterAll(() => {
    trace.disable();
    context.disable();
    propagation.disable();
  });

  it("are sent to the collector: the operation in the caller's trace, and below it its statements", async () => {
    const bodies: string[] = [];
    const collector = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        bodies.push(`${request.url} ${body}`);
        response.end("{}");
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
    const { port } = collector.address() as AddressInfo;
    const stop = startTracing({ endpoint: `http://127.0.0.1:${port}/`, serviceName: "test" });
    const log = recordingLogger();
    const client = await serve(observedApp(), { logger: log.logger });
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
    await (
      await client.post(JSON.stringify({ query: `query Page ${CONTENT}` }), { traceparent })
    ).text();
    await client.close();
    await stop();
    collector.close();
    const [path = "", json = ""] = bodies[0]?.split(/ (.*)/s) ?? [];
    expect(path).toBe("/v1/traces");
    interface Sent {
      name: string;
      traceId: string;
      spanId: string;
      parentSpanId: string;
    }
    const { resourceSpans } = JSON.parse(json) as {
      resourceSpans: { scopeSpans: { spans: Sent[] }[] }[];
    };
    const spans = resourceSpans.flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap((each) => each.spans),
    );
    const named = (name: string) => spans.find((span) => span.name === name);
    expect(spans.map((span) => span.traceId)).toEqual([traceId, traceId]);
    expect(named("operation Page")).toMatchObject({ parentSpanId: "b7ad6b7169203331" });
    expect(named("statement content/by-ids")?.parentSpanId).toBe(named("operation Page")?.spanId);
    expect(log.lines("api.request")).toMatchObject([{ traceId }]);
    expect(json).not.toContain('"x"');
  });
});
