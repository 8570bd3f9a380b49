import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { faultOfUrl } from "../../../tagging/webhooks/check-url.ts";
import { delayAfter, sendDelivery } from "../../../tagging/webhooks/send.ts";

const delivery = {
  deliveryId: "d",
  event: "JOB_FINISHED" as const,
  body: "{}",
  attempts: 0,
  webhookId: "w",
  secret: "whsec_c2VjcmV0",
};

describe("the address of a webhook", () => {
  it.each([
    "https://hooks.example.org/in?x=1",
    "https://hooks.example.org:8443/",
    "https://93.184.216.34/",
    "https://[2606:2800:220:1:248:1893:25c8:1946]/",
  ])("may be %s", (url) => {
    expect(faultOfUrl(url, { allowPrivate: false })).toBeUndefined();
  });

  it.each([
    ["nonsense", "is no web address"],
    [`https://example.org/${"x".repeat(2_000)}`, "is no web address"],
    ["http://hooks.example.org/", "must be an https address"],
    ["file:///etc/passwd", "must be an https address"],
    ["https://user:secret@hooks.example.org/", "must hold no user and no password"],
    ["https://localhost/", "must be a public address"],
    ["https://127.0.0.1/", "must be a public address"],
    ["https://2130706433/", "must be a public address"],
    ["https://0x7f.1/", "must be a public address"],
    ["https://10.0.0.1/", "must be a public address"],
    ["https://169.254.169.254/latest/meta-data", "must be a public address"],
    ["https://[::1]/", "must be a public address"],
    ["https://[::ffff:127.0.0.1]/", "must be a public address"],
    ["https://[fd00::1]/", "must be a public address"],
  ])("may not be %s", (url, fault) => {
    expect(faultOfUrl(url, { allowPrivate: false })).toBe(fault);
  });

  it("may be any of the own network where that is allowed, but no file", () => {
    expect(faultOfUrl("http://127.0.0.1:3000/", { allowPrivate: true })).toBeUndefined();
    expect(faultOfUrl("file:///etc/passwd", { allowPrivate: true })).toBeDefined();
  });
});

describe("an attempt", () => {
  it("does not reach this machine, by its address or by a name, unless that is allowed", async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    for (const host of ["127.0.0.1", "localhost"]) {
      const attempt = { ...delivery, url: `http://${host}:${port}/` };
      expect(await sendDelivery(attempt, { allowPrivate: false })).toMatchObject({
        status: "WAITING",
        responseStatus: null,
        error: expect.stringContaining("which is no public address (WEBHOOK_ALLOW_PRIVATE=on"),
      });
    }
    expect(requests).toBe(0);
    const attempt = { ...delivery, url: `http://127.0.0.1:${port}/` };
    expect(await sendDelivery(attempt, { allowPrivate: true })).toMatchObject({
      status: "DELIVERED",
    });
    expect(requests).toBe(1);
    server.close();
  });

  it("is followed by ever longer pauses, half of which are chance", () => {
    const shortest = [1, 2, 3, 7].map((attempts) => delayAfter(attempts, () => 0));
    const longest = [1, 2, 3, 7].map((attempts) => delayAfter(attempts, () => 1));
    expect(shortest).toEqual([2_500, 10_000, 40_000, 10_240_000]);
    expect(longest).toEqual([5_000, 20_000, 80_000, 20_480_000]);
  });
});
