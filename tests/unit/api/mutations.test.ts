import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors.ts";
import type { App } from "../../../tagging/create-app.ts";
import type { RunRequest } from "../../../tagging/run-contents.ts";
import { NO_USAGE } from "../../../llm/usage.ts";
import { fakeApp, UNVERIFIED } from "./fake-app.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const TAG = `mutation ($contentIds: [ID!]!, $settings: SettingsInput) {
  tagContents(contentIds: $contentIds, settings: $settings) {
    ok runId
    run { runId resumed tagged noTag failed doneBefore candidates times { recall write } }
    results { contentId outcome reason kept { tagId } }
    error { code message inputErrors { field message } }
  }
}`;
const UNDO = `mutation { undoRun(runId: "r1") {
  ok undone { contents removed restored } error { code message }
} }`;
const COUNTS = {
  tagged: 1,
  noTag: 1,
  failed: 0,
  doneBefore: 0,
  candidates: 40,
  times: { recall: 3 },
};

type Runner = App["runContents"];

describe("tagContents", () => {
  let client: Client;
  afterEach(() => client.close());

  const open = async (runContents: Runner, runs: Partial<App["runs"]> = {}) => {
    client = await serve(fakeApp({ runContents, runs: { ...fakeApp().runs, ...runs } }));
  };
  const tag = async (variables: object) => (await client.ask(TAG, variables)).data.tagContents;

  it("tells what became of each content, in the order that was asked", async () => {
    const requests: RunRequest[] = [];
    await open(async (request, options) => {
      requests.push(request);
      options?.onStart?.({ runId: "r1", resumed: false });
      options?.onContent?.({ contentId: "a", outcome: "NO_TAG", kept: [] });
      options?.onContent?.({ contentId: "b", outcome: "TAGGED", kept: UNVERIFIED.suggestions });
      return { runId: "r1", resumed: false, ...COUNTS, llm: NO_USAGE };
    });
    const settings = { mode: "SINGLE" };
    expect(await tag({ contentIds: ["b", "a", "b"], settings })).toEqual({
      ok: true,
      runId: "r1",
      run: { runId: "r1", resumed: false, ...COUNTS, times: { recall: 3, write: null } },
      results: [
        { contentId: "b", outcome: "TAGGED", reason: null, kept: [{ tagId: "economy" }] },
        { contentId: "a", outcome: "NO_TAG", reason: null, kept: [] },
      ],
      error: null,
    });
    expect(requests).toMatchObject([
      { selection: "ids:a,b", contentIds: ["b", "a"], settings: { mode: "single" } },
    ]);
  });

  it.each([
    ["no ids", { contentIds: [] }, "contentIds"],
    ["an empty id", { contentIds: [""] }, "contentIds.0"],
    ["101 ids", { contentIds: Array.from({ length: 101 }, (_, i) => `c${i}`) }, "contentIds"],
    ["wrong settings", { contentIds: ["a"], settings: { cut: -1 } }, "settings.cut"],
  ])("refuses %s as data, before anything is begun", async (_name, variables, field) => {
    await open(() => Promise.reject(new Error("must not be reached")));
    expect(await tag(variables)).toMatchObject({
      ok: false,
      runId: null,
      run: null,
      results: [],
      error: { code: "BAD_INPUT", inputErrors: [{ field }] },
    });
  });

  it("refuses unknown ids as data", async () => {
    const message = "There are no contents with these ids: x";
    const requireContents = () => Promise.reject(new AppError("NOT_FOUND", message));
    await open(() => Promise.reject(new Error("must not be reached")), { requireContents });
    expect(await tag({ contentIds: ["x"] })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND", message, inputErrors: [] },
    });
  });

  it("tells of an LLM that fell silent, and what was tagged before", async () => {
    await open(async (_request, options) => {
      options?.onStart?.({ runId: "r1", resumed: false });
      options?.onContent?.({ contentId: "a", outcome: "NO_TAG", kept: [] });
      throw new AppError("LLM_UNAVAILABLE", "http://secret-host does not answer");
    });
    const refused = await tag({ contentIds: ["a", "b"] });
    expect(refused).toMatchObject({
      ok: false,
      runId: "r1",
      run: null,
      results: [{ contentId: "a" }],
      error: { code: "LLM_UNAVAILABLE", message: expect.stringContaining("the same call goes on") },
    });
    expect(JSON.stringify(refused)).not.toContain("secret");
  });

  it("throws what the caller cannot act on", async () => {
    await open(() => Promise.reject(new AppError("GRAPH_UNAVAILABLE", "secret-host")));
    const { data, errors } = await client.ask(TAG, { contentIds: ["a"] });
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions["code"]).toBe("GRAPH_UNAVAILABLE");
  });
});

describe("undoRun", () => {
  let client: Client;
  afterEach(() => client.close());

  const open = async (undo: App["runs"]["undo"]) => {
    client = await serve(fakeApp({ runs: { ...fakeApp().runs, undo } }));
  };

  it("tells what was taken back", async () => {
    await open(async (runId) => ({ runId, contents: 2, removed: 3, restored: 1 }));
    const { data } = await client.ask(UNDO);
    expect(data.undoRun).toEqual({
      ok: true,
      undone: { contents: 2, removed: 3, restored: 1 },
      error: null,
    });
  });

  it("refuses an unknown run as data", async () => {
    await open(() => Promise.reject(new AppError("NOT_FOUND", "There is no run r1")));
    const { data } = await client.ask(UNDO);
    expect(data.undoRun).toEqual({
      ok: false,
      undone: null,
      error: { code: "NOT_FOUND", message: "There is no run r1" },
    });
  });
});
