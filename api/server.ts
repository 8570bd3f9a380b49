import { createServer } from "node:http";
import type { Server } from "node:http";
import type { Config } from "../core/config.ts";
import { AppError } from "../core/errors.ts";
import { createLogger } from "../core/logger.ts";
import type { Logger } from "../core/logger.ts";
import type { App } from "../tagging/create-app.ts";
import { isGuarded } from "./access/authenticate.ts";
import { createApi } from "./app.ts";
import { isLoopback } from "./guards.ts";
import { listenNear } from "./listen.ts";

const GRACE_MS = 10_000;
const IDLE_CHECK_MS = 50;

export interface ServerOptions {
  readonly logger?: Logger;
  /** Told what a person should know, e.g. that another port was taken. */
  readonly onNote?: (text: string) => void;
  /** How long requests in flight may go on after `close`. */
  readonly graceMs?: number;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the API on the configured address; where the port is taken, on the next free one.
 * @throws AppError BAD_INPUT when other machines could reach it and nobody has to say who they are.
 */
export async function startServer(app: App, options: ServerOptions = {}): Promise<RunningServer> {
  const { api, log } = app.config;
  requireKeyForOthers(api);
  const logger = options.logger ?? createLogger({ level: log.level, pretty: process.stderr.isTTY });
  const server = createServer(createApi(app, logger));
  const port = await listenNear(server, api.host, api.port);
  if (api.port !== 0 && port !== api.port) {
    options.onNote?.(`Port ${api.port} is taken, so the API listens on ${port}`);
  }
  const stopDelivery = app.webhooks.start(logger);
  return {
    url: `http://${urlHost(api.host)}:${port}`,
    async close() {
      await closeGracefully(server, options.graceMs ?? GRACE_MS);
      await stopDelivery();
    },
  };
}

function requireKeyForOthers(api: Config["api"]): void {
  if (isGuarded(api) || isLoopback(api.host)) return;
  throw new AppError(
    "BAD_INPUT",
    `API_HOST ${api.host} lets other machines reach the API: set API_KEY (16 characters or more), API_KEYS_FILE or JWT_ISSUER, or API_HOST to 127.0.0.1`,
  );
}

/** Requests in flight may end; after the grace they are cut off, which aborts their work. */
async function closeGracefully(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  // A client may keep its connection open after its last answer.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  await closed;
  clearTimeout(cutOff);
  clearInterval(idle);
}

function urlHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
