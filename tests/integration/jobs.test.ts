import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { RunningRedis } from "../../local/redis.ts";
import { createRuns } from "../../tagging/runs.ts";
import type { RunDeps } from "../../tagging/run-contents.ts";
import { fakeSteps, llmDown } from "../support/fake-steps.ts";
import { openJobs } from "../support/job-fixture.ts";
import type { Jobs, QueueKind } from "../support/job-fixture.ts";
import { importRows } from "../support/small-world.ts";
import { startTestRedis } from "../support/test-redis.ts";

let redis: RunningRedis;

beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());

const Count = z.object({ count: z.int() });
const Tagged = z.object({ contentId: z.string(), tagId: z.string(), origin: z.string() });

/** An LLM that answers when it is told to. */
function heldLlm() {
  const gate = deferred();
  const waiting = deferred();
  return {
    /** Resolves when the LLM is asked. */
    asked: waiting.promise,
    answer: gate.resolve,
    selectTags: (async (_input, options) => {
      waiting.resolve();
      await Promise.race([gate.promise, aborted(options?.signal)]);
      return [0];
    }) as RunDeps["selectTags"],
  };
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new AppError("INTERRUPTED", "aborted"));
    if (signal?.aborted) end();
    signal?.addEventListener("abort", end);
  });
}

describe.each<QueueKind>(["in-process", "Redis"])("jobs on a queue %s", (kind) => {
  let world: Jobs;

  beforeAll(async () => {
    world = await openJobs(kind, () => redis.url);
  });
  beforeEach(() => world.reset());
  afterEach(() => world.stopWorkers());
  afterAll(() => world.close());

  const machineTags = () =>
    world.run(
      `MATCH (content:Content)-[label:HAS_TAG]->(tag:Tag) WHERE label.origin <> 'IMPORT'
       RETURN content.id AS contentId, tag.id AS tagId, label.origin AS origin ORDER BY contentId, tagId`,
      Tagged,
    );

  it("tags every untagged content once, and ends with its run", async () => {
    const { jobId, status } = await world.start();
    expect(status).toBe("QUEUED");
    world.work();
    world.work();
    const job = await world.ended(jobId);
    expect(job).toMatchObject({ status: "DONE", total: 2, done: 2, waiting: 0, reason: null });
    expect(await world.jobs.items(jobId, { first: 10 })).toMatchObject([
      { contentId: "n1", status: "DONE", outcome: "TAGGED", attempts: 1 },
      { contentId: "n2", status: "DONE", outcome: "TAGGED", attempts: 1 },
    ]);
    expect(await machineTags()).toEqual([
      { contentId: "n1", tagId: "solar", origin: "MODEL" },
      { contentId: "n2", tagId: "bread", origin: "MODEL" },
    ]);
    const [run] = await createRuns(world.graph).list(1);
    expect(run).toMatchObject({ runId: job.runId, contents: 2, finishedAt: expect.any(String) });
  });

  it("tags again what carries a tag, a model or a prompt version, and leaves people's tags alone", async () => {
    world.work({ selectTags: fakeSteps(world, { choose: 4 }).selectTags });
    const first = await world.ended((await world.start()).jobId);
    const retag = async (selection: object) => {
      const { jobId } = await world.start({ kind: "RETAG", selection });
      const job = await world.ended(jobId);
      expect(job.status).toBe("DONE");
      return (await world.jobs.items(jobId, { first: 100 })).map(({ contentId }) => contentId);
    };
    expect(await retag({ tagId: "cheese" })).toEqual(["c4", "c6", "n1", "n2"]);
    expect(await retag({ model: "fake" })).toEqual(["c4", "c6", "n1", "n2"]);
    expect(await retag({ promptVersion: "judge:fake" })).toEqual(["c4", "c6", "n1", "n2"]);
    expect(await retag({ model: "another" })).toEqual([]);
    expect(await retag({ contentIds: ["c1", "gone"] })).toEqual(["c1"]);
    expect(await retag({ all: true })).toHaveLength(8);
    const [imported] = await world.run(
      "RETURN COUNT { ()-[:HAS_TAG {origin: 'IMPORT'}]->() } AS count",
      Count,
    );
    expect(imported).toEqual({ count: 8 });
    expect(first.runId).not.toBeNull();
  });

  it("takes the highest priority first, then the oldest", async () => {
    const order: string[] = [];
    const low = await world.start({ selection: { contentIds: ["c1"] } });
    const older = await world.start({ selection: { contentIds: ["c2"] }, priority: 5 });
    const newer = await world.start({ selection: { contentIds: ["c3"] }, priority: 5 });
    const steps = fakeSteps(world);
    const selectTags: RunDeps["selectTags"] = async (input) => {
      order.push(input.content.title);
      return steps.selectTags(input);
    };
    world.work({ selectTags });
    for (const { jobId } of [low, older, newer]) await world.ended(jobId);
    expect(order).toEqual(["Turbines at sea", "Sun and wind together", "Panels on the roof"]);
  });

  it("pauses at once, writes nothing meanwhile, and goes on", async () => {
    const llm = heldLlm();
    const { jobId } = await world.start();
    world.work({ selectTags: llm.selectTags });
    await llm.asked;
    expect(await world.jobs.pause(jobId)).toMatchObject({
      status: "PAUSED",
      waiting: 2,
      running: 0,
    });
    await world.stopWorkers();
    expect(await machineTags()).toEqual([]);
    await expect(world.jobs.pause(jobId)).rejects.toMatchObject({ code: "CONFLICT" });
    await world.jobs.resume(jobId);
    world.work();
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", done: 2 });
    expect((await world.jobs.items(jobId, { first: 1 }))[0]?.attempts).toBe(1);
  });

  it("refuses the answer of a worker that has lost its items", async () => {
    const llm = heldLlm();
    const { jobId } = await world.start({ selection: { contentIds: ["n1"] } });
    const selectTags: RunDeps["selectTags"] = async (...call) => {
      await llm.selectTags(...call);
      return [3];
    };
    world.work({ selectTags });
    await llm.asked;
    await world.endLeases();
    world.work();
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", done: 1 });
    llm.answer();
    await world.stopWorkers();
    expect(await machineTags()).toEqual([{ contentId: "n1", tagId: "solar", origin: "MODEL" }]);
    const [item] = await world.jobs.items(jobId, { first: 1 });
    expect(item).toMatchObject({ status: "DONE", attempts: 2 });
  });

  it("cancels: what is in work is not written, what was tagged stays, and only then its run can be undone", async () => {
    const llm = heldLlm();
    const { jobId } = await world.start();
    world.work({ selectTags: llm.selectTags });
    await llm.asked;
    const runs = createRuns(world.graph);
    const { runId } = await world.jobs.get(jobId);
    await expect(runs.undo(runId ?? "")).rejects.toMatchObject({ code: "CONFLICT" });
    await world.jobs.cancel(jobId);
    await world.stopWorkers();
    expect(await runs.undo(runId ?? "")).toMatchObject({ removed: 0 });
    const items = await world.jobs.items(jobId, { first: 10 });
    expect(items.map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED"]);
    expect(await world.jobs.get(jobId)).toMatchObject({ status: "CANCELLED", waiting: 0 });
    await expect(world.jobs.resume(jobId)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(world.jobs.retry(jobId)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(world.jobs.cancel("none")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("waits for an LLM that is down, says so, and counts no try", async () => {
    const { jobId } = await world.start();
    const down = world.work({ selectTags: llmDown });
    const waiting = await world.until(jobId, ({ reason }) => reason !== null);
    expect(waiting).toMatchObject({ status: "RUNNING", done: 0, dead: 0 });
    expect(waiting.reason).toContain("The LLM does not answer");
    await down.stop();
    world.work();
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", done: 2, reason: null });
    expect((await world.jobs.items(jobId, { first: 1 }))[0]?.attempts).toBe(1);
  });

  it("gives up on an item after five tries, with the reason, and tries it again when asked", async () => {
    const steps = fakeSteps(world);
    const { jobId } = await world.start();
    const broken = world.work({
      selectTags: async (input) => {
        if (input.content.title.includes("baker")) throw new Error("too hot");
        return steps.selectTags(input);
      },
    });
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", done: 1, dead: 1 });
    expect(await world.jobs.items(jobId, { first: 10, status: "DEAD" })).toMatchObject([
      { contentId: "n2", attempts: 5, reason: "too hot" },
    ]);
    await broken.stop();
    expect(await world.jobs.retry(jobId)).toMatchObject({ status: "RUNNING", waiting: 1, dead: 0 });
    world.work();
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", done: 2 });
  });

  it("keeps an unusable answer as failed, and takes these contents in a later job", async () => {
    const bad: RunDeps["selectTags"] = async () => {
      throw new AppError("LLM_BAD_OUTPUT", "No JSON");
    };
    const first = await world.start();
    const worker = world.work({ selectTags: bad });
    const failed = await world.ended(first.jobId);
    expect(failed).toMatchObject({ status: "FAILED", failed: 2, reason: "Every content failed" });
    await worker.stop();
    const selection = { failedOfRun: failed.runId ?? "" };
    const again = await world.start({ kind: "RETAG", selection });
    world.work();
    expect(await world.ended(again.jobId)).toMatchObject({ status: "DONE", done: 2 });
  });

  it("imports, tells of rows that stay out, and does not try in vain", async () => {
    world.work();
    const data = `${JSON.stringify({ id: "i1", title: "Windmills" })}\n{"id": "i2"}\n`;
    const payload = { kind: "contents", extension: "jsonl", data } as const;
    const good = await world.ended((await world.start({ kind: "IMPORT", payload })).jobId);
    expect(good).toMatchObject({ status: "DONE", total: 1, done: 1 });
    expect(JSON.parse(good.report ?? "")).toMatchObject([
      { added: 1, rejected: 1, rejects: [{ line: 2, reason: expect.any(String) }] },
    ]);
    const tuned = await world.ended((await world.start({ kind: "TUNE" })).jobId);
    expect(tuned).toMatchObject({ status: "FAILED", reason: "the fake worker cannot do this" });
  });

  it("ends a job that has nothing to do", async () => {
    world.work();
    const { jobId } = await world.start({ kind: "RETAG", selection: { tagId: "none" } });
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", total: 0 });
  });

  it("leaves a job to workers with the model that it began with", async () => {
    const { jobId } = await world.start({ selection: { contentIds: ["n1", "n2"] } });
    const begun = world.work({ selectTags: llmDown });
    await world.until(jobId, ({ reason }) => reason !== null);
    await begun.stop();
    const other = world.work({ modelName: "another" });
    const { jobId: next } = await world.start({ selection: { contentIds: ["c1"] } });
    await world.ended(next);
    expect(await world.jobs.get(jobId)).toMatchObject({ done: 0, waiting: 2 });
    await other.stop();
    world.work();
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", done: 2 });
  });

  it("lists jobs page by page, stable under new ones, and follows one to its end", async () => {
    for (let i = 0; i < 3; i += 1) await world.start({ selection: { contentIds: ["c1"] } });
    const [newest, second] = await world.jobs.list({ first: 2 });
    const added = await world.start({ selection: { contentIds: ["n1"] } });
    const rest = await world.jobs.list({ first: 5, after: second });
    expect(rest).toHaveLength(1);
    expect(newest?.createdAt).not.toBe(undefined);
    const seen: string[] = [];
    world.work();
    for await (const job of world.jobs.follow(added.jobId)) seen.push(job.status);
    expect(seen.at(-1)).toBe("DONE");
    expect(world.jobs.followers()).toEqual({ jobs: 0, followers: 0 });
  });

  it("shares the work, and does each content once", async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `m${i}`, title: `Sunlight ${i}` }));
    await importRows(world.importer, { contents: many });
    for (let i = 0; i < 3; i += 1) world.work();
    const { jobId } = await world.start({ selection: { all: true } });
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", total: 68, done: 68 });
    const [again] = await world.run(
      "MATCH (item:JobItem {jobId: $jobId}) WHERE item.attempts <> 1 RETURN count(item) AS count",
      Count,
      { jobId },
    );
    expect(again).toEqual({ count: 0 });
  });

  it.runIf(kind === "Redis")("loses nothing when Redis forgets everything", async () => {
    const { jobId } = await world.start();
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    world.work();
    expect(await world.ended(jobId)).toMatchObject({ status: "DONE", done: 2 });
  });
});
