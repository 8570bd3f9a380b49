import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openConsole, seriousFaults } from "../support/console-fixture.ts";
import type { Console } from "../support/console-fixture.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface AskedWebhooks {
  readonly webhooks: readonly {
    readonly id: string;
    readonly url: string;
    readonly events: readonly string[];
    readonly active: boolean;
  }[];
}

interface AskedVersion {
  readonly content: { readonly reviewVersion: string };
}

const PATH = "/hook";
const REVIEWED = "n-004";

let app: Console;
let receiver: Server;
let url: string;
let received: Received[] = [];
let status = 200;

beforeAll(async () => {
  app = await openConsole();
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${PATH}`;
}, 600_000);
afterAll(async () => {
  receiver.close();
  await app.close();
});
beforeEach(async () => {
  received = [];
  status = 200;
  for (const { id } of await webhooks()) {
    await app.ask("mutation ($id: ID!) { deleteWebhook(id: $id) { ok } }", { id });
  }
});

it("adds a webhook whose secret is shown once, and proves what is sent", async () => {
  const { page, complaints, close } = await app.open("/webhooks");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByText("No webhooks").waitFor();
  await add(page, { url, events: ["Review saved", "Job finished"] });
  const dialog = page.getByRole("dialog", { name: "The secret of the webhook" });
  const secret = await dialog.locator(".code").innerText();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/=]{44}$/);
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Copy the secret" }).click();
  await dialog.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => globalThis.navigator.clipboard.readText())).toBe(secret);
  await dialog.getByRole("button", { name: "I have stored it" }).click();
  await page.getByText("No deliveries").waitFor();
  expect(await webhooks()).toEqual([
    { id: lastOf(page), url, events: ["JOB_FINISHED", "REVIEW_SAVED"], active: true },
  ]);

  await review();
  await deliveryWith(page, ["Review saved", "Delivered", "1", "200"]);
  const [{ headers, body } = never()] = received;
  const event = new Webhook(secret).verify(body, headers as Record<string, string>);
  expect(event).toMatchObject({ type: "review.saved", data: { contentId: REVIEWED } });
  expect(await page.content()).not.toContain(secret);
  expect(complaints).toEqual([]);
  await close();
});

it("says at its field what is wrong with an address, and keeps what was typed", async () => {
  const { page, close } = await app.open("/webhooks");
  await add(page, { url: "https://mara:secret@example.org/", events: ["Review saved"] });
  await page.getByText("The address must hold no user and no password").waitFor();
  expect(await page.getByLabel("Address").inputValue()).toBe("https://mara:secret@example.org/");
  expect(await seriousFaults(page)).toEqual([]);
  expect(await webhooks()).toEqual([]);
  await close();
});

it("shows why a delivery failed and when it is tried again, by a link of its own", async () => {
  const id = await save(["REVIEW_SAVED"]);
  status = 503;
  const { page, close } = await app.open(`/webhooks/${id}`, { width: 390, isDark: true });
  await review();
  const row = await deliveryWith(page, ["Review saved", "Waiting", "answers with 503"]);
  const [happened = "", next = ""] = await row
    .locator("time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
  expect(Date.parse(next)).toBeGreaterThan(Date.parse(happened));
  expect(await seriousFaults(page)).toEqual([]);
  await close();
});

it("pauses, changes and deletes a webhook", async () => {
  const id = await save(["REVIEW_SAVED"]);
  const { page, complaints, close } = await app.open("/webhooks");
  await page.getByRole("link", { name: url }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Resume" }).waitFor();
  expect(await webhooks()).toEqual([{ id, url, events: ["REVIEW_SAVED"], active: false }]);

  await page.getByRole("button", { name: "Change" }).click();
  await page.getByRole("checkbox", { name: "Review saved" }).uncheck();
  await page.getByRole("checkbox", { name: "Content tagged" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await webhooks()).toEqual([{ id, url, events: ["CONTENT_TAGGED"], active: false }]);

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.getByText("No webhooks").waitFor();
  expect(await webhooks()).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

it("says that there is no such webhook, and that it could not ask", async () => {
  const { page, close } = await app.open("/webhooks/nobody");
  await page.getByText("There is no webhook nobody").waitFor();
  await page.route("**/graphql", (route) => route.abort());
  await page.getByRole("link", { name: "All webhooks" }).click();
  expect(await page.getByRole("alert").innerText()).toContain("The API does not answer");
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("No webhooks").waitFor();
  await close();
});

const webhooks = async () =>
  (await app.ask<AskedWebhooks>("{ webhooks { id url events active } }")).webhooks;
const lastOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1);

async function save(events: readonly string[]): Promise<string> {
  const query = `mutation ($input: WebhookInput!) { saveWebhook(input: $input) { webhook { id } } }`;
  const input = { url, events };
  const { saveWebhook } = await app.ask<{ saveWebhook: { webhook: { id: string } } }>(query, {
    input,
  });
  return saveWebhook.webhook.id;
}

async function add(page: Page, wanted: { url: string; events: readonly string[] }) {
  await page.getByRole("button", { name: "Add a webhook" }).click();
  await page.getByLabel("Address").fill(wanted.url);
  const submit = page.getByRole("button", { name: "Add", exact: true });
  expect(await submit.isDisabled()).toBe(true);
  for (const name of wanted.events) await page.getByRole("checkbox", { name }).check();
  await submit.click();
}

async function deliveryWith(page: Page, cells: readonly string[]) {
  const deliveries = page.getByRole("region", { name: "Last deliveries" });
  const withCells = cells.reduce(
    (rows, name) => rows.filter({ has: page.getByRole("cell", { name, exact: true }) }),
    deliveries.getByRole("row"),
  );
  await withCells.first().waitFor();
  return withCells.first();
}

async function review(): Promise<void> {
  const asked = `{ content(id: "${REVIEWED}") { reviewVersion } }`;
  const { content } = await app.ask<AskedVersion>(asked);
  const input = { contentId: REVIEWED, basedOn: content.reviewVersion, comment: "looked at it" };
  await app.ask("mutation ($input: ReviewInput!) { review(input: $input) { ok } }", { input });
}

function never(): never {
  throw new Error("nothing was received");
}
