import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readAll } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { createEndpointEncoder } from "../../../llm/endpoint-encoder.ts";
import { probeLlm } from "../../../llm/models.ts";

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

describe("an encoder behind an endpoint", () => {
  const config = { kind: "endpoint", model: "bge-small", apiKey: "none" } as const;

  it("is asked once for its dimension, and its vectors are normalised in the order of the texts", async () => {
    const baseUrl = await serve((request, response) => {
      void readAll(request).then((body) => {
        const { input, model } = JSON.parse(body) as { input: string[]; model: string };
        const data = input.map((each, index) => ({ index, embedding: [each.length, 0, 0] }));
        response.setHeader("content-type", "application/json");
        response.end(
          JSON.stringify({ model, data: data.map((row) => ({ object: "embedding", ...row })) }),
        );
      });
    });
    const encoder = await createEndpointEncoder({ ...config, baseUrl });
    expect(encoder).toMatchObject({ name: "bge-small", dimension: 3 });
    await expect(encoder.encode(["a", "four"])).resolves.toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });

  it("is named with its address when it does not answer", async () => {
    const baseUrl = await serve((_request, response) => {
      response.statusCode = 401;
      response.end("{}");
    });
    await expect(createEndpointEncoder({ ...config, baseUrl })).rejects.toMatchObject({
      code: "ENCODER_UNAVAILABLE",
      message: expect.stringContaining(baseUrl) as string,
    });
  });
});

describe("probeLlm", () => {
  const llm = {
    apiKey: "none",
    model: "small",
    timeoutMs: 1000,
    concurrency: 1,
    judgeConcurrency: 1,
  };
  const models = (...ids: string[]): RequestListener => {
    return (_request, response) =>
      void response.end(JSON.stringify({ data: ids.map((id) => ({ id })) }));
  };

  it("finds nothing wrong with a server that serves the model", async () => {
    await expect(
      probeLlm({ ...llm, baseUrl: await serve(models("small")) }),
    ).resolves.toBeUndefined();
  });

  it("names the models that there are when ours is not among them", async () => {
    const reason = await probeLlm({ ...llm, baseUrl: await serve(models("large", "huge")) });
    expect(reason).toContain('no model "small", it serves: large, huge');
  });

  it("tells a server that does not answer", async () => {
    await expect(probeLlm({ ...llm, baseUrl: "http://127.0.0.1:1/v1" })).resolves.toContain(
      "does not answer",
    );
  });
});
