import { createClient } from "graphql-sse";
import type { ExecutionResult } from "graphql-sse";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppError } from "../../../core/errors.ts";
import { createGraph } from "../../../graph/graph.ts";
import { createJob, getJob, listJobItems, listJobs } from "../../../graph/queries/job.ts";
import type { JobRow } from "../../../graph/queries/job.ts";
import { createJobs } from "../../../tagging/jobs/jobs.ts";
import { createMemoryQueue } from "../../../tagging/jobs/queue.ts";
import { KEY, UNVERIFIED, fakeApp } from "./fake-app.ts";
import { serveRoles } from "./role-client.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const JOB: JobRow = {
  jobId: "j1",
  kind: "TAG",
  status: "RUNNING",
  priority: 0,
  description: "Tag: untagged",
  runId: "r1",
  reason: null,
  report: null,
  createdBy: "desk",
  createdAt: "2026-11-25T10:00:00.000Z",
  startedAt: null,
  finishedAt: null,
  total: 3,
  waiting: 1,
  running: 1,
  done: 1,
  failed: 0,
  dead: 0,
};

/** Jobs over a graph that holds one job, as the test has it. */
function jobsOf(state: { job: JobRow | undefined; created?: Record<string, unknown> }) {
  const graph = createGraph(async (text, params) => {
    if (text === createJob.text) {
      state.created = params;
      return [{ jobId: "j1" }];
    }
    if (text === getJob.text) return state.job && params["jobId"] === "j1" ? [state.job] : [];
    if (text === listJobs.text) return [JOB, { ...JOB, jobId: "j0" }];
    if (text === listJobItems.text) {
      const item = { outcome: null, attempts: 1, reason: null, at: null };
      return ["a", "b", ""].map((contentId) => ({ ...item, contentId, status: "WAITING" }));
    }
    return text.includes("AS batches") ? [{ batches: 0 }] : [];
  });
  return createJobs({ graph, queue: createMemoryQueue() });
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function serveJobs(overrides: Parameters<typeof fakeApp>[0] = {}): Promise<Client> {
  const client = await serve(fakeApp(overrides));
  closing.push(() => client.close());
  return client;
}

const START = `mutation ($input: JobInput!) {
  startJob(input: $input) { ok job { id counts { total } } error { code inputErrors { field message } } }
}`;

describe("startJob", () => {
  it("writes the job down in the viewer's name", async () => {
    const state: Parameters<typeof jobsOf>[0] = { job: JOB };
    const client = await serveJobs({ jobs: jobsOf(state) });
    const input = {
      kind: "RETAG",
      priority: 7,
      selection: { model: "m", promptVersion: "judge:1" },
      settings: { cut: 0.3 },
    };
    const { data } = await client.ask(START, { input });
    expect(data.startJob).toEqual({
      ok: true,
      job: { id: "j1", counts: { total: 3 } },
      error: null,
    });
    expect(state.created).toMatchObject({
      kind: "RETAG",
      description: "Tag again: tagged by m, tagged with the prompt judge:1",
      selection: '{"model":"m","promptVersion":"judge:1"}',
      settings: '{"cut":0.3}',
      by: expect.any(String),
    });
  });

  it("asks about as many held-out contents as it is told", async () => {
    const state: Parameters<typeof jobsOf>[0] = { job: JOB };
    const client = await serveJobs({ jobs: jobsOf(state) });
    await client.ask(START, { input: { kind: "CALIBRATE", selection: { heldOut: 60 } } });
    expect(state.created?.["description"]).toBe("Calibrate the confidence on 60 contents");
  });

  it.each([
    { wrong: { kind: "TAG" }, field: "input.selection" },
    { wrong: { kind: "TAG", selection: { untagged: true, all: true } }, field: "input.selection" },
    { wrong: { kind: "TAG", selection: { tagId: "t" } }, field: "input.selection" },
    { wrong: { kind: "TAG", selection: { contentIds: [] } }, field: "input.selection.contentIds" },
    { wrong: { kind: "RETAG", selection: { tagId: "t", model: "m" } }, field: "input.selection" },
    { wrong: { kind: "TUNE", selection: { all: true } }, field: "input.selection" },
    { wrong: { kind: "TUNE", settings: { cut: 0.1 } }, field: "input.settings" },
    {
      wrong: { kind: "CALIBRATE", selection: { heldOut: 0 } },
      field: "input.selection.heldOut",
    },
    { wrong: { kind: "CALIBRATE", settings: { cut: 2 } }, field: "settings.cut" },
    { wrong: { kind: "TUNE", priority: 101 }, field: "input.priority" },
    { wrong: { kind: "IMPORT" }, field: "input.import" },
    {
      wrong: { kind: "IMPORT", import: { kind: "CONTENTS", format: "SKOS", data: "x" } },
      field: "input.import.format",
    },
    {
      wrong: {
        kind: "IMPORT",
        import: { kind: "TAGS", format: "JSONL", data: "x".repeat(5_242_881) },
      },
      field: "input.import.data",
    },
  ])("names what is wrong: $field", async ({ wrong, field }) => {
    const client = await serveJobs();
    const { data } = await client.ask(START, { input: wrong });
    expect(data.startJob).toMatchObject({ ok: false, job: null, error: { code: "BAD_INPUT" } });
    expect(data.startJob.error.inputErrors[0].field).toBe(field);
  });

  it("lets reviewers tag, and admins alone do what changes things for everybody", async () => {
    const client = await serveRoles({ jobs: jobsOf({ job: { ...JOB, kind: "TUNE" } }) });
    closing.push(client.close);
    const ask = (query: string, input?: object) =>
      client.as({ role: "REVIEWER", query, variables: input ? { input } : {} });
    expect((await ask(START, { kind: "TUNE" })).codes).toEqual(["FORBIDDEN"]);
    expect((await ask(`mutation { cancelJob(id: "j1") { ok } }`)).codes).toEqual(["FORBIDDEN"]);
    const tagged = await ask(START, { kind: "TAG", selection: { all: true } });
    expect(tagged.data).toMatchObject({ startJob: { ok: true } });
  });

  it("takes a body of 1 MB from a reviewer, and one with an import from an admin", async () => {
    const client = await serveRoles();
    closing.push(client.close);
    const variables = { text: "x".repeat(1_100_000) };
    const ask = (role: "REVIEWER" | "ADMIN") =>
      client.as({ role, query: "{ health { status } }", variables });
    expect((await ask("REVIEWER")).status).toBe(413);
    expect((await ask("ADMIN")).status).toBe(200);
  });
});

describe("jobs and their items", () => {
  it("come page by page", async () => {
    const client = await serveJobs({ jobs: jobsOf({ job: JOB }) });
    const { data } = await client.ask(`{
      jobs(first: 1) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } }
      job(id: "j1") { items(first: 2) { edges { node { contentId } } pageInfo { hasNextPage } } }
    }`);
    expect(data.jobs.edges).toMatchObject([{ node: { id: "j1" } }]);
    expect(data.jobs.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(data.job.items.pageInfo.hasNextPage).toBe(true);
    const next = await client.ask(
      "query ($after: String) { jobs(after: $after) { edges { cursor } } }",
      {
        after: data.jobs.pageInfo.endCursor,
      },
    );
    expect(next.errors).toBeUndefined();
    const bad = await client.ask(`{ jobs(after: "x") { edges { cursor } } }`);
    expect(bad.errors?.[0]?.message).toContain("after: is no cursor of this list");
    const many = await client.ask(`{ jobs(first: 101) { edges { cursor } } }`);
    expect(many.errors?.[0]?.message).toContain("first: must be at most 100");
  });
});

const FOLLOW = `subscription { jobProgress(id: "j1") { status counts { done } } }`;
const TAGGING = `subscription {
  tagging(input: { title: "Panels" }) {
    __typename
    ... on CandidatesFound { candidates { tagId decision } }
    ... on TagsChosen { chosenTagIds }
    ... on ConfidencesGiven { result { status } }
  }
}`;

function sseClient(url: string) {
  return createClient({
    url: `${url}/graphql`,
    headers: { "x-api-key": KEY },
    retryAttempts: 0,
  });
}

async function collect(events: AsyncIterable<ExecutionResult>) {
  const all = [];
  for await (const { data, errors } of events) all.push(errors ?? data);
  return all;
}

describe("subscriptions", () => {
  it("follow a job to its end, by graphql-sse's client", async () => {
    const state = { job: JOB as JobRow | undefined };
    const jobs = jobsOf(state);
    const { url } = await serveJobs({ jobs });
    const events = sseClient(url).iterate({ query: FOLLOW });
    const first = await events.next();
    expect(first.value?.data).toEqual({ jobProgress: { status: "RUNNING", counts: { done: 1 } } });
    state.job = { ...JOB, status: "DONE", done: 3 };
    const second = await events.next();
    expect(second.value?.data).toEqual({ jobProgress: { status: "DONE", counts: { done: 3 } } });
    expect((await events.next()).done).toBe(true);
    expect(jobs.followers()).toEqual({ jobs: 0, followers: 0 });
  });

  it("leave nothing behind of 200 clients that come and go", async () => {
    const jobs = jobsOf({ job: JOB });
    const client = await serveJobs({ jobs });
    const gone = Array.from({ length: 200 }, () => new AbortController());
    await Promise.all(
      gone.map(async ({ signal }) => {
        const headers = {
          "content-type": "application/json",
          "x-api-key": KEY,
          accept: "text/event-stream",
        };
        const body = JSON.stringify({ query: FOLLOW });
        const response = await fetch(`${client.url}/graphql`, {
          method: "POST",
          headers,
          body,
          signal,
        });
        const reader = response.body?.getReader();
        for (let text = ""; !text.includes("event: next");) {
          const chunk = await reader?.read();
          expect(chunk?.done).toBe(false);
          text += Buffer.from(chunk?.value ?? []).toString();
        }
      }),
    );
    expect(jobs.followers()).toEqual({ jobs: 1, followers: 200 });
    for (const one of gone) one.abort();
    await vi.waitFor(() => expect(jobs.followers()).toEqual({ jobs: 0, followers: 0 }), 30_000);
  }, 60_000);

  it("tell an unknown job, and who may not", async () => {
    const { url } = await serveJobs({ jobs: jobsOf({ job: undefined }) });
    const [refused] = await collect(sseClient(url).iterate({ query: FOLLOW }));
    expect(refused).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  it("cost what they ask for", async () => {
    const api = { rateLimitPerMinute: 50 };
    const { url } = await serveJobs({ jobs: jobsOf({ job: JOB }), api });
    const failed = collect(sseClient(url).iterate({ query: TAGGING }));
    await expect(failed.catch((error: unknown) => [error])).resolves.toHaveLength(1);
  });

  it("show the steps of a tagging as they come", async () => {
    const [candidate] = UNVERIFIED.suggestions;
    const { url } = await serveJobs({
      suggest: {
        forText: async (_content, { onStep }) => {
          onStep?.({ kind: "CANDIDATES", candidates: candidate ? [candidate] : [], times: {} });
          onStep?.({ kind: "CHOSEN", tagIds: ["economy"], times: {} });
          return UNVERIFIED;
        },
        forContent: () => Promise.reject(new AppError("NOT_FOUND", "no such content")),
      },
    });
    const client = sseClient(url);
    const steps = await collect(client.iterate({ query: TAGGING }));
    expect(steps).toEqual([
      {
        tagging: {
          __typename: "CandidatesFound",
          candidates: [{ tagId: "economy", decision: "UNVERIFIED" }],
        },
      },
      { tagging: { __typename: "TagsChosen", chosenTagIds: ["economy"] } },
      { tagging: { __typename: "ConfidencesGiven", result: { status: "UNVERIFIED" } } },
    ]);
    const stored = `subscription { tagging(contentId: "x") { __typename } }`;
    const [unknown] = await collect(client.iterate({ query: stored }));
    expect(unknown).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    const [both] = await collect(
      client.iterate({ query: "subscription { tagging { __typename } }" }),
    );
    expect(both).toMatchObject([{ extensions: { code: "BAD_INPUT" } }]);
  });

  it("stop asking the LLM when the client goes away", async () => {
    const seen = { signal: undefined as AbortSignal | undefined };
    const forText = (_content: unknown, { signal }: { signal?: AbortSignal | undefined }) =>
      new Promise<never>(() => (seen.signal = signal));
    const client = await serveJobs({
      suggest: { forText, forContent: forText },
    });
    const gone = new AbortController();
    const headers = {
      "content-type": "application/json",
      "x-api-key": KEY,
      accept: "text/event-stream",
    };
    const body = JSON.stringify({ query: TAGGING });
    const asked = fetch(`${client.url}/graphql`, {
      method: "POST",
      headers,
      body,
      signal: gone.signal,
    });
    await vi.waitFor(() => expect(seen.signal?.aborted).toBe(false), 10_000);
    gone.abort();
    await asked.then((response) => response.text()).catch(() => undefined);
    await vi.waitFor(() => expect(seen.signal?.aborted).toBe(true), 10_000);
  });
});
