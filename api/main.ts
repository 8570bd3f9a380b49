import { loadConfig } from "../core/config.ts";
import { createLogger } from "../core/logger.ts";
import { createApp } from "../tagging/create-app.ts";
import { startServer } from "./server.ts";

/** The process for containers: reads the environment, brings the schema up to date, serves until SIGTERM. */
const config = loadConfig(process.env);
const logger = createLogger({ level: config.log.level, pretty: process.stderr.isTTY });
const app = await createApp(config);
await app.migrate();
const worker = config.jobs.worker ? app.startWorker({ onError: logWorkError }) : undefined;
const server = await startServer(app, { logger, onNote: (text) => logger.warn(text) });
logger.info({ event: "api.started", url: server.url });

process.once("SIGTERM", (signal) => void stop(signal));
process.once("SIGINT", (signal) => void stop(signal));

async function stop(signal: NodeJS.Signals): Promise<void> {
  logger.info({ event: "api.stopping", signal });
  await server.close();
  await worker?.stop();
  await app.close();
}

function logWorkError(error: unknown): void {
  logger.error({ event: "jobs.error", err: error });
}
