import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../core/errors.ts";

const TRIES = 20;

/**
 * Listens on the port, or on the next free one, and returns which it is.
 * @throws AppError BAD_INPUT when the host is not one of this machine's, or no port near is free.
 */
export async function listenNear(server: Server, host: string, port: number): Promise<number> {
  for (let candidate = port; candidate < port + TRIES && candidate <= 65_535; candidate += 1) {
    try {
      return await listen(server, host, candidate);
    } catch (cause) {
      if (codeOf(cause) === "EADDRINUSE") continue;
      throw new AppError(
        "BAD_INPUT",
        `API_HOST ${host}, API_PORT ${candidate}: cannot listen there (${codeOf(cause)})`,
        { cause },
      );
    }
  }
  throw new AppError(
    "BAD_INPUT",
    `API_PORT ${port}: it and the ${TRIES - 1} ports after it are taken`,
  );
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "no code";
}
