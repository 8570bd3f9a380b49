import { buildSchema } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { idsOf } from "../../../api/audit-ids.ts";
import { AppError } from "../../../core/errors.ts";
import { NO_USAGE } from "../../../llm/usage.ts";
import { fakeApp } from "./fake-app.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serveRoles } from "./role-client.ts";

const TAG = `mutation { tagContents(contentIds: ["b", "a"], settings: { cut: 0.3 }) { ok } }`;
const COUNTS = { tagged: 2, noTag: 0, failed: 0, doneBefore: 0, candidates: 40, times: {} };
const DONE = { runId: "r1", resumed: false, ...COUNTS, llm: NO_USAGE };

describe("the audit log", () => {
  let log = recordingLogger();
  let client: Awaited<ReturnType<typeof serveRoles>>;
  afterEach(() => client.close());
  const open = async (overrides: Parameters<typeof fakeApp>[0], level = "debug") => {
    log = recordingLogger(level);
    client = await serveRoles(overrides, { logger: log.logger });
  };
  const undoing = (undo: ReturnType<typeof fakeApp>["runs"]["undo"]) => ({
    runs: { ...fakeApp().runs, undo },
  });

  it("tells of each mutation who did it, to what, and how it ended", async () => {
    await open({ runContents: async () => DONE });
    await client.as({ role: "REVIEWER", query: TAG });
    const [line, ...more] = log.lines("audit");
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      viewer: { name: "the reviewer", role: "REVIEWER", via: "key" },
      operation: "Mutation.tagContents",
      ids: { contentIds: ["b", "a"] },
      outcome: "OK",
      ms: expect.any(Number),
    });
  });

  it.each([
    ["refused as data", () => Promise.reject(new AppError("NOT_FOUND", "x")), "NOT_FOUND"],
    [
      "broken off by a part",
      () => Promise.reject(new AppError("GRAPH_UNAVAILABLE", "x")),
      "GRAPH_UNAVAILABLE",
    ],
    [
      "broken off by the caller",
      () => Promise.reject(new DOMException("", "AbortError")),
      "INTERRUPTED",
    ],
    ["broken", () => Promise.reject(new TypeError("x")), "INTERNAL_SERVER_ERROR"],
  ])("tells what was %s", async (_name, undo, outcome) => {
    await open(undoing(undo));
    await client.as({ role: "ADMIN", query: `mutation { undoRun(runId: "r9") { ok } }` });
    expect(log.lines("audit")).toMatchObject([{ ids: { runId: "r9" }, outcome }]);
  });

  it("has a line for each of several in one request, under their own names", async () => {
    await open(undoing(async (runId) => ({ runId, contents: 0, removed: 0, restored: 0 })));
    const query = `mutation { a: undoRun(runId: "r1") { ok } b: undoRun(runId: "r2") { ok } }`;
    await client.as({ role: "ADMIN", query });
    expect(log.lines("audit")).toMatchObject([
      { operation: "Mutation.undoRun", ids: { runId: "r1" } },
      { operation: "Mutation.undoRun", ids: { runId: "r2" } },
    ]);
  });

  it("keeps silent of reads", async () => {
    await open({});
    await client.as({
      role: "READER",
      query: `{ suggest(input: { title: "private" }) { status } }`,
    });
    expect(log.lines("audit")).toEqual([]);
    expect(log.text()).not.toContain("private");
  });

  it.each([
    ["error", 1],
    ["silent", 0],
  ])("at the level %s has %i lines", async (level, count) => {
    await open(
      undoing(() => Promise.reject(new AppError("NOT_FOUND", "x"))),
      level,
    );
    await client.as({ role: "ADMIN", query: `mutation { undoRun(runId: "r9") { ok } }` });
    expect(log.lines("audit")).toHaveLength(count);
  });

  it("tells the log of requests who asked", async () => {
    await open({});
    await client.as({ role: "READER", query: "{ viewer { name } }" });
    await expect
      .poll(() => log.lines("api.request"))
      .toMatchObject([{ viewer: { name: "the reader", via: "key" } }]);
  });
});

describe("the ids of a mutation", () => {
  const schema = buildSchema(`
    type Query { a: Int }
    input Tagged { tagId: ID! note: String deeper: Tagged }
    type Mutation { review(contentId: ID!, comment: String, tags: [Tagged!], ids: [ID!]): Int }
  `);
  const definitions = schema.getMutationType()?.getFields()["review"]?.astNode?.arguments ?? [];
  const ids = (values: Record<string, unknown>) => idsOf(values, definitions, schema);

  it("are found inside inputs and lists, without any text", () => {
    const tags = [{ tagId: "t1", note: "private", deeper: { tagId: "t2", note: "private" } }];
    expect(ids({ contentId: "c1", comment: "private", tags, ids: ["x", "y"] })).toEqual({
      contentId: "c1",
      tags: [{ tagId: "t1", deeper: { tagId: "t2" } }],
      ids: ["x", "y"],
    });
  });

  it("are cut where there are too many or they are too long", () => {
    const cut = ids({ contentId: "x".repeat(9_999), ids: Array.from({ length: 999 }, () => "y") });
    expect(String(cut["contentId"])).toHaveLength(500);
    expect(cut["ids"]).toHaveLength(100);
  });

  it("that were left out are left out", () => {
    expect(ids({ contentId: "c1", ids: null, tags: [] })).toEqual({ contentId: "c1" });
  });
});
