import { pino } from "pino";
import type { Logger } from "pino";
import { scopeFields } from "./request-scope.ts";

export type { Logger };

/** JSON lines on stderr, so that stdout carries only data; readable lines where a person watches. */
export function createLogger(config: { level: string; pretty: boolean }): Logger {
  const options = {
    level: config.level,
    redact: ["password", "apiKey", "*.password", "*.apiKey"],
    mixin: scopeFields,
  };
  if (!config.pretty) return pino(options, pino.destination(2));
  return pino({
    ...options,
    transport: { target: "pino-pretty", options: { destination: 2, ignore: "pid,hostname" } },
  });
}
