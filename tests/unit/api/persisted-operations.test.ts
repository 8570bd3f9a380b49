import { writeFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { temporaryFile } from "./access-files.ts";
import { fakeApp } from "./fake-app.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const MANIFEST = {
  aaa: "query Viewer { viewer { name } }",
  bbb: 'mutation Undo { undoRun(runId: "x") { ok } }',
};

describe("stored operations", () => {
  let client: Client;
  afterEach(async () => {
    vi.useRealTimers();
    await client.close();
  });

  async function open(only: boolean) {
    const file = temporaryFile("operations.json", MANIFEST);
    client = await serve(fakeApp({ api: { persistedOperations: { file, only } } }));
    return file;
  }
  async function send(body: object) {
    const response = await client.post(JSON.stringify(body));
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string }; message: string }[];
    };
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  }

  it.each<[string, object]>([
    ["documentId", { documentId: "aaa" }],
    ["documentId with the name of the hash", { documentId: "sha256:aaa" }],
    [
      "extensions.persistedQuery",
      { extensions: { persistedQuery: { version: 1, sha256Hash: "aaa" } } },
    ],
  ])("are asked for by %s", async (_name, body) => {
    await open(true);
    expect(await send(body)).toEqual({ status: 200, data: { viewer: { name: "API_KEY" } } });
  });

  it("are the only ones where that is said", async () => {
    await open(true);
    const refused = { status: 403, code: "PERSISTED_OPERATIONS_ONLY" };
    expect(await send({ query: MANIFEST.aaa })).toMatchObject(refused);
    expect(
      await send({ query: "{ __schema { types { name } } }", documentId: "aaa" }),
    ).toMatchObject(refused);
  });

  it("stand beside others where that is not said", async () => {
    await open(false);
    expect(await send({ query: "{ viewer { role } }" })).toMatchObject({ status: 200 });
    expect(await send({ documentId: "aaa" })).toMatchObject({ status: 200 });
  });

  it.each<[string, object, string]>([
    ["an unknown id", { documentId: "zzz" }, "PERSISTED_OPERATION_UNKNOWN"],
    ["an id that is an object's own", { documentId: "constructor" }, "PERSISTED_OPERATION_UNKNOWN"],
    ["neither id nor query", { variables: {} }, "BAD_REQUEST"],
    ["an id that is no text", { documentId: 1 }, "BAD_REQUEST"],
  ])("say what is wrong with %s", async (_name, body, code) => {
    await open(true);
    expect(await send(body)).toEqual({ status: 400, code, data: undefined });
  });

  it("are read again when the file has changed, and kept while it cannot be used", async () => {
    const log = recordingLogger();
    const file = temporaryFile("operations.json", MANIFEST);
    const api = { persistedOperations: { file, only: true } };
    client = await serve(fakeApp({ api }), { logger: log.logger });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5_000 });
    writeFileSync(file, JSON.stringify({ ccc: "{ viewer { role } }" }));
    expect(await send({ documentId: "ccc" })).toMatchObject({ status: 200 });
    vi.setSystemTime(Date.now() + 5_000);
    writeFileSync(file, "{");
    expect(await send({ documentId: "ccc" })).toMatchObject({ status: 200 });
    expect(log.lines("access.unusable")).toHaveLength(1);
  });

  it.each<[string, unknown, string]>([
    ["no JSON", "{", "is no JSON object"],
    ["a list", [], "is no JSON object"],
    ["a document that does not parse", { aaa: "{" }, "aaa: Syntax Error"],
    ["a document that does not fit the schema", { aaa: "{ nothing }" }, "aaa: Cannot query field"],
  ])("are refused at start where the file is %s", async (_name, manifest, message) => {
    const file = temporaryFile("operations.json", manifest);
    const app = fakeApp({ api: { persistedOperations: { file, only: false } } });
    await expect(serve(app)).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining(message),
    });
    await open(false);
  });
});
