import { createEvents } from "../../tagging/webhooks/events.ts";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { pruneDeliveries, takeLease } from "../../graph/queries/webhook.ts";
import { openReviews } from "../support/review-fixture.ts";
import type { Reviews } from "../support/review-fixture.ts";

const SAVE = `mutation ($input: WebhookInput!) { saveWebhook(input: $input) {
  ok secret webhook { id url events active } error { code inputErrors { field message } }
} }`;
const DELIVERIES = `{ webhooks { id deliveries { id event attempts status responseStatus nextAttemptAt error } } }`;
const NO_ROW = z.object({});
const WAIT = { timeout: 30_000, interval: 200 };

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let world: Reviews;
let receiver: Server;
let url: string;
let received: Received[] = [];
let status = 200;

beforeAll(async () => {
  world = await openReviews();
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  receiver.close();
  await world.close();
});
beforeEach(async () => {
  received = [];
  status = 200;
  const { data } = await world.ask("{ webhooks { id } }");
  for (const { id } of data.webhooks) {
    await world.ask("mutation ($id: ID!) { deleteWebhook(id: $id) { ok } }", { id });
  }
});

const save = async (input: object) => (await world.ask(SAVE, { input })).data.saveWebhook;
const deliveries = async () => (await world.ask(DELIVERIES)).data.webhooks[0].deliveries;
const settled = (expected: object) =>
  vi.waitFor(async () => expect(await deliveries()).toMatchObject([expected]), WAIT);
const lease = (owner: string, seconds: number) =>
  world.graph.many(takeLease, { leaseName: "test", owner, seconds });

describe("a webhook", () => {
  it("is made with a secret that is told once, changed and deleted", async () => {
    const made = await save({ url, events: ["REVIEW_SAVED", "REVIEW_SAVED"] });
    expect(made).toMatchObject({
      ok: true,
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/=]{44}$/),
      webhook: { url, events: ["REVIEW_SAVED"], active: true },
      error: null,
    });
    const { id } = made.webhook;
    const changed = await save({ id, url, events: ["JOB_FINISHED"], active: false });
    expect(changed).toMatchObject({ ok: true, secret: null, webhook: { id, active: false } });
    const remove = `mutation { deleteWebhook(id: "${id}") { ok error { code } } }`;
    expect((await world.ask(remove)).data.deleteWebhook).toEqual({ ok: true, error: null });
    expect((await world.ask(remove)).data.deleteWebhook).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
    expect(await save({ id, url, events: ["JOB_FINISHED"] })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND", inputErrors: [{ field: "id" }] },
    });
  });

  it("is sent a review with a signature that its secret proves", async () => {
    const { secret } = await save({ url, events: ["REVIEW_SAVED"] });
    const [kept] = await world.candidatesOf("n-001");
    const { review } = await world.review({ contentId: "n-001", basedOn: "0", accept: [kept] });
    await settled({ event: "REVIEW_SAVED", attempts: 1, status: "DELIVERED", responseStatus: 200 });
    expect(received).toHaveLength(1);
    const [{ headers, body } = never()] = received;
    const event = new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(event).toMatchObject({
      type: "review.saved",
      data: { reviewId: review.id, contentId: "n-001", version: 1, accepted: [kept] },
    });
    expect(headers["webhook-id"]).toBe((await deliveries())[0].id);
    const other = new Webhook("whsec_b3RoZXI=");
    expect(() => other.verify(body, headers as Record<string, string>)).toThrow();
  });

  it("is told of each content that a run tags, and of nothing that it has not asked for", async () => {
    await save({ url, events: ["CONTENT_TAGGED"] });
    const runId = await world.tag(["n-015"]);
    await createEvents(world.graph).emit("JOB_FINISHED", { jobId: "j" });
    await settled({ event: "CONTENT_TAGGED", status: "DELIVERED" });
    expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
      type: "content.tagged",
      data: { contentId: "n-015", runId },
    });
  });

  it("is tried again with the same id, and given up in the end", async () => {
    status = 500;
    const { secret } = await save({ url, events: ["VOCABULARY_CHANGED"] });
    await createEvents(world.graph).emit("VOCABULARY_CHANGED", { tagId: "t" });
    await settled({ attempts: 1, status: "WAITING", responseStatus: 500 });
    const [{ nextAttemptAt, error }] = await deliveries();
    expect(Date.parse(nextAttemptAt)).toBeGreaterThan(Date.now());
    expect(error).toBe("answers with 500");
    await world.run(
      "MATCH (d:WebhookDelivery) SET d.attempts = 7, d.nextAttemptAt = datetime()",
      NO_ROW,
    );
    await settled({ attempts: 8, status: "DEAD", nextAttemptAt: null });
    const ids = received.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    for (const { headers, body } of received) {
      new Webhook(secret).verify(body, headers as Record<string, string>);
    }
  });

  it.each([
    [302, { status: "WAITING", error: "redirects, which is not followed" }],
    [410, { status: "DEAD", error: "answers with 410" }],
  ])("that answers %i is not told again at once", async (answer, expected) => {
    status = answer;
    await save({ url, events: ["JOB_FINISHED"] });
    await createEvents(world.graph).emit("JOB_FINISHED", { jobId: "j" });
    await settled({ ...expected, responseStatus: answer, attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it("gets its events later where it rests, and none that come meanwhile", async () => {
    const { webhook } = await save({ url: "http://127.0.0.1:9/", events: ["JOB_FINISHED"] });
    await createEvents(world.graph).emit("JOB_FINISHED", { jobId: "before" });
    await settled({ attempts: 1, status: "WAITING", responseStatus: null });
    await save({ id: webhook.id, url, events: ["JOB_FINISHED"], active: false });
    await createEvents(world.graph).emit("JOB_FINISHED", { jobId: "meanwhile" });
    await world.run("MATCH (d:WebhookDelivery) SET d.nextAttemptAt = datetime()", NO_ROW);
    await save({ id: webhook.id, url, events: ["JOB_FINISHED"], active: true });
    await settled({ attempts: 2, status: "DELIVERED" });
    expect(received.map(({ body }) => JSON.parse(body).data)).toEqual([{ jobId: "before" }]);
  });
});

describe("the lease", () => {
  it("has one owner at a time, and passes on when it is over", async () => {
    const takers = await Promise.all(["a", "b", "c"].map((owner) => lease(owner, 60)));
    expect(takers.flat()).toHaveLength(1);
    const owner = ["a", "b", "c"][takers.findIndex((rows) => rows.length === 1)] ?? "";
    expect(await lease("d", 60)).toEqual([]);
    expect(await lease(owner, 0)).toHaveLength(1);
    expect(await lease("d", 60)).toHaveLength(1);
  });
});

describe("deliveries that are over", () => {
  it("are deleted after 30 days, those that wait are not", async () => {
    status = 500;
    await save({ url, events: ["JOB_FINISHED"] });
    await createEvents(world.graph).emit("JOB_FINISHED", {});
    await settled({ attempts: 1 });
    await world.run(
      "CREATE (:WebhookDelivery {id: 'old', finishedAt: datetime() - duration({days: 31})})",
      NO_ROW,
    );
    expect(await world.graph.one(pruneDeliveries, { days: 30, limit: 10 })).toEqual({
      deliveries: 1,
    });
    expect(await deliveries()).toHaveLength(1);
  });
});

function never(): never {
  throw new Error("nothing was received");
}
