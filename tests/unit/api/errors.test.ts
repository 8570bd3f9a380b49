import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors.ts";
import type { ErrorCode } from "../../../core/errors.ts";
import { fakeApp } from "./fake-app.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const SECRET = "bolt://secret-host refused the password";

describe("errors", () => {
  let client: Client;
  let thrown: unknown;
  const log = recordingLogger();

  beforeEach(async () => {
    log.clear();
    client = await serve(fakeApp({ health: () => Promise.reject(thrown) }), { logger: log.logger });
  });
  afterEach(() => client.close());

  const answer = async () => (await client.ask("{ health { status } }")).errors?.[0];

  it.each<ErrorCode>(["BAD_INPUT", "NOT_FOUND", "CONFLICT"])(
    "%s shows its own sentence",
    async (code) => {
      thrown = new AppError(code, "There is no such thing");
      expect(await answer()).toMatchObject({
        message: "There is no such thing",
        path: ["health"],
        extensions: { code },
      });
      expect(log.lines("api.unavailable")).toEqual([]);
    },
  );

  it.each<ErrorCode>([
    "GRAPH_UNAVAILABLE",
    "LLM_UNAVAILABLE",
    "ENCODER_UNAVAILABLE",
    "ENCODER_MISMATCH",
  ])("%s keeps its code; its sentence goes to the log", async (code) => {
    thrown = new AppError(code, SECRET);
    const error = await answer();
    expect(error?.extensions["code"]).toBe(code);
    expect(error?.message).not.toContain("secret");
    expect(log.lines("api.unavailable")).toMatchObject([{ code, err: { message: SECRET } }]);
  });

  it.each([
    ["an unforeseen error", new TypeError(SECRET)],
    ["a broken contract", new AppError("GRAPH_CONTRACT", SECRET)],
    ["something that is no error", SECRET],
  ])("%s is masked, and its cause is logged", async (_name, cause) => {
    thrown = cause;
    const error = await answer();
    expect(error).toMatchObject({
      message: "Unexpected error.",
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    });
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(log.lines("api.unexpected")).toHaveLength(1);
    expect(log.text()).toContain(SECRET);
  });

  it.each([
    ["{", "GRAPHQL_PARSE_FAILED"],
    ["{ nonsense }", "GRAPHQL_VALIDATION_FAILED"],
    ["query ($first: Int!) { runs(first: $first) { edges { cursor } } }", "BAD_INPUT"],
  ])("%s is answered with %s", async (query, code) => {
    const { errors } = await client.ask(query);
    expect(errors?.[0]?.extensions["code"]).toBe(code);
    expect(log.lines("api.unexpected")).toEqual([]);
  });

  it("hides an answer of ours that the schema does not allow", async () => {
    await client.close();
    const wrong = { status: "SECRET" as "OK", parts: [] };
    client = await serve(fakeApp({ health: async () => wrong }), { logger: log.logger });
    expect(await answer()).toMatchObject({ message: "Unexpected error." });
  });
});
