import { connect, createServer } from "node:net";

export const LOOPBACK = "127.0.0.1";

/**
 * The first of the wanted ports that nobody uses, else one that the system gives.
 * @param taken ports already promised to another part of the same start
 */
export async function choosePort(
  wanted: readonly (number | undefined)[],
  taken: ReadonlySet<number> = new Set(),
): Promise<number> {
  for (const port of wanted) {
    if (port !== undefined && !taken.has(port) && (await isPortFree(port))) return port;
  }
  return (await listenOnce(0)) ?? 0;
}

/** Both ways are asked: where something listens on all addresses, macOS still lets one bind the loopback address. */
export async function isPortFree(port: number): Promise<boolean> {
  if (await answers(port)) return false;
  return (await listenOnce(port)) !== undefined;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}
