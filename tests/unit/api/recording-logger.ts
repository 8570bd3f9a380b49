import { pino } from "pino";
import { scopeFields } from "../../../core/request-scope.ts";

/** A logger that keeps its lines. */
export function recordingLogger(level = "debug") {
  let written: string[] = [];
  const logger = pino(
    { level, mixin: scopeFields },
    { write: (line: string) => void written.push(line) },
  );
  return {
    logger,
    text: () => written.join(""),
    lines: (event: string) =>
      written
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter((line) => line["event"] === event),
    clear: () => void (written = []),
  };
}
