import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { expect, it } from "vitest";
import { createDriver, neo4jExecute } from "../../graph/driver.ts";

const config = { user: "neo4j", password: "secret", database: "neo4j" };
const UNDER_TEN_SECONDS = 10_000;

async function ask(uri: string): Promise<unknown> {
  const driver = createDriver({ ...config, uri });
  const answer = neo4jExecute(driver, { ...config, uri })("RETURN 1 AS one", {}, { mode: "read" });
  return answer.catch((error: unknown) => error).finally(() => void driver.close());
}

it("tells a server that accepts and never answers", { timeout: UNDER_TEN_SECONDS }, async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await ask(`bolt://127.0.0.1:${port}`);
  sockets.forEach((socket) => socket.destroy());
  server.close();
  expect(answer).toMatchObject({ code: "GRAPH_UNAVAILABLE" });
});

it("tells a port where nothing listens", { timeout: UNDER_TEN_SECONDS }, async () => {
  await expect(ask("bolt://127.0.0.1:1")).resolves.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
});
