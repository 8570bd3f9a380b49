import type { Logger } from "../core/logger.ts";
import type { Viewer } from "./access/viewer.ts";

export interface AuditLine {
  /** Undefined for one who could not be made sure of; then there is an address. */
  readonly viewer?: Viewer;
  readonly address?: string | undefined;
  readonly operation: string;
  /** Ids of what it is about; never texts. */
  readonly ids?: Readonly<Record<string, unknown>>;
  /** `OK`, or the code of the refusal or error. */
  readonly outcome: string;
  readonly reason?: string;
  readonly ms?: number;
}

/** Writes down who changed what, and who was refused. */
export type Audit = (line: AuditLine) => void;

/** One line each, at every LOG_LEVEL but `silent`. */
export function createAudit(log: Logger): Audit {
  const level = log.level === "silent" ? "silent" : "info";
  const audit = log.child({}, { level });
  return (line) => audit.info({ event: "audit", ...line });
}
