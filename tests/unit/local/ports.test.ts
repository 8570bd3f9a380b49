import { createServer } from "node:net";
import { expect, it } from "vitest";
import { LOOPBACK, choosePort, isPortFree } from "../../../local/ports.ts";

async function occupied(host: string) {
  const server = createServer().listen(0, host);
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, [Symbol.dispose]: () => server.close() };
}

it.each([LOOPBACK, "0.0.0.0"])("takes another port where somebody listens on %s", async (host) => {
  using other = await occupied(host);
  expect(await isPortFree(other.port)).toBe(false);
  const port = await choosePort([other.port]);
  expect(port).not.toBe(other.port);
  expect(await isPortFree(port)).toBe(true);
});

it("prefers the first wanted port that is free", async () => {
  using other = await occupied(LOOPBACK);
  const free = await choosePort([]);
  expect(await choosePort([undefined, other.port, free])).toBe(free);
});

it("does not promise one port twice", async () => {
  const free = await choosePort([]);
  expect(await choosePort([free], new Set([free]))).not.toBe(free);
});
