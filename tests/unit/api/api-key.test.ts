import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { fakeApp, KEY } from "./fake-app.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const HEALTH = JSON.stringify({ query: "{ health { status } }" });

describe("the API key", () => {
  let client: Client;
  afterEach(() => client.close());

  it.each([
    ["no key", { "x-api-key": "" }],
    ["a wrong key", { "x-api-key": `${KEY}x` }],
    ["a wrong bearer", { "x-api-key": "", authorization: "Bearer nonsense" }],
  ])("refuses %s with a GraphQL error", async (_name, headers) => {
    client = await serve(fakeApp());
    const response = await client.post(HEALTH, headers);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("takes the key as x-api-key and as a bearer", async () => {
    client = await serve(fakeApp());
    expect((await client.post(HEALTH)).status).toBe(200);
    const headers = { "content-type": "application/json", authorization: `Bearer ${KEY}` };
    const init = { method: "POST", headers, body: HEALTH };
    expect((await fetch(`${client.url}/graphql`, init)).status).toBe(200);
  });

  it("hides the schema from those without the key", async () => {
    client = await serve(fakeApp());
    const body = JSON.stringify({ query: "{ __schema { queryType { name } } }" });
    expect((await client.post(body, { "x-api-key": "" })).status).toBe(401);
    expect(await (await client.post(body)).json()).toMatchObject({
      data: { __schema: { queryType: { name: "Query" } } },
    });
  });

  it("shows GraphiQL to anybody, and never runs the query of its address", async () => {
    client = await serve(fakeApp());
    const headers = { accept: "text/html,application/xhtml+xml" };
    const address = `${client.url}/graphql?query=${encodeURIComponent("{ health { status } }")}`;
    const page = await (await fetch(address, { headers })).text();
    expect(page).toContain("<title>Tagwright</title>");
    expect(page).toContain("x-api-key");
    expect(page).not.toMatch(/<script[^>]+src=/);
  });

  it("is not needed on this machine when none is set", async () => {
    client = await serve(fakeApp({ api: { key: undefined } }));
    expect((await client.post(HEALTH, { "x-api-key": "" })).status).toBe(200);
  });

  it("is demanded before other machines are served", async () => {
    const app = fakeApp({ api: { host: "0.0.0.0", key: undefined } });
    await expect(serve(app)).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining("API_KEY"),
    });
    client = await serve(fakeApp({ api: { host: "0.0.0.0" } }));
    expect(client.url).toMatch(/^http:\/\/localhost:/);
  });

  it("missing, refuses names that only resolve to this machine", async () => {
    client = await serve(fakeApp({ api: { key: undefined } }));
    expect(await statusFor(client.url, "attacker.example")).toBe(403);
    expect(await statusFor(client.url, "localhost")).toBe(200);
  });
});

/** `fetch` does not let one choose the host. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { host, "content-type": "application/json" };
    const sent = request(`${url}/graphql`, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end(HEALTH);
  });
}
