import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createWebSearch } from "../../../llm/fact-retriever.ts";
import { isPublic } from "../../../core/guarded-request.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const answer =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers);
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };

async function ask(listener: RequestListener, config: Record<string, unknown> = {}) {
  const port = await serve(listener);
  return createWebSearch({
    url: `http://127.0.0.1:${port}/search`,
    timeoutMs: 2_000,
    allowPrivate: true,
    ...config,
  }).invoke("sand batteries");
}

const RESULT = { title: "Sand battery", content: "Stores heat in sand.", url: "https://a.org/x" };

describe("the web search", () => {
  it("asks as SearXNG wants it, and takes the snippets with their addresses", async () => {
    const asked: (string | undefined)[] = [];
    const documents = await ask((request, response) => {
      asked.push(request.url);
      answer({ query: "q", results: [RESULT, { ...RESULT, title: "" }] })(request, response);
    });
    expect(asked).toEqual(["/search?q=sand+batteries&format=json"]);
    expect(documents).toMatchObject([
      {
        pageContent: "Sand battery: Stores heat in sand.",
        metadata: { source: "https://a.org/x" },
      },
      { pageContent: "Stores heat in sand." },
    ]);
  });

  it("keeps the parameters of its address, and finds the search of a bare one", async () => {
    const asked: (string | undefined)[] = [];
    const port = await serve((request, response) => {
      asked.push(request.url);
      answer({ results: [] })(request, response);
    });
    const url = `http://127.0.0.1:${port}?categories=news`;
    await createWebSearch({ url, timeoutMs: 2_000, allowPrivate: true }).invoke("a&b");
    expect(asked).toEqual(["/search?categories=news&q=a%26b&format=json"]);
  });

  it("passes over results without a snippet or a web address", async () => {
    const results = [
      { ...RESULT, content: " " },
      { ...RESULT, url: "javascript:alert(1)" },
      { ...RESULT, url: "file:///etc/passwd" },
      { title: "nothing else" },
      { ...RESULT, url: "https://a.org/\u001B[31m" },
    ];
    const documents = await ask(answer({ results }));
    expect(documents.map(({ metadata }) => metadata.source)).toEqual(["https://a.org/%1B[31m"]);
  });

  it("follows no redirect", async () => {
    let followed = false;
    const port = await serve((request, response) => {
      followed = true;
      answer({ results: [RESULT] })(request, response);
    });
    const location = `http://127.0.0.1:${port}/search`;
    await expect(ask(answer("", 302, { location }))).rejects.toThrow("redirects elsewhere");
    expect(followed).toBe(false);
  });

  it.each([
    ["an error", answer("busy", 429), "status 429"],
    ["no JSON", answer("<html>"), "SearXNG's JSON"],
    ["other JSON", answer({ answers: [] }), "SearXNG's JSON"],
    ["too much", answer("x".repeat(2_000_001)), "larger than"],
  ])("refuses %s", async (_name, listener, message) => {
    await expect(ask(listener)).rejects.toThrow(message);
  });

  it("stops reading an answer that has no end", async () => {
    let written = 0;
    const endless: RequestListener = (_request, response) => {
      const more = () => {
        written += 1;
        if (!response.destroyed) response.write("x".repeat(100_000), () => setImmediate(more));
      };
      more();
    };
    await expect(ask(endless)).rejects.toThrow("larger than");
    expect(written).toBeLessThan(1_000);
  });

  it.each<[string, RequestListener]>([
    ["never answers", () => undefined],
    ["never ends", (_request, response) => void response.write("{")],
  ])("gives up a server that %s", async (_name, listener) => {
    const startedAt = performance.now();
    await expect(ask(listener, { timeoutMs: 200 })).rejects.toThrow("did not answer in 200 ms");
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  it("says that nobody listens", async () => {
    const url = "http://127.0.0.1:9/search";
    const search = createWebSearch({ url, timeoutMs: 2_000, allowPrivate: true });
    await expect(search.invoke("x")).rejects.toThrow("ECONNREFUSED");
  });
});

describe("addresses that are not public", () => {
  it.each(["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0"])(
    "are not connected to: %s",
    async (host) => {
      let asked = false;
      const port = await serve((request, response) => {
        asked = true;
        answer({ results: [] })(request, response);
      });
      const url = `http://${host}:${port}/search`;
      const search = createWebSearch({ url, timeoutMs: 2_000, allowPrivate: false });
      await expect(search.invoke("x")).rejects.toThrow(
        /no public address.*WEB_SEARCH_ALLOW_PRIVATE/,
      );
      expect(asked).toBe(false);
    },
  );

  it.each([
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "not an address",
  ])("%s", (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(["93.184.215.14", "2606:2800:220:1::1", "::ffff:93.184.215.14"])(
    "but %s is",
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );
});
