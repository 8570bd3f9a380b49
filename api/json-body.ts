import express from "express";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { viewerOf } from "./access/authenticate.ts";
import { hasRole } from "./access/viewer.ts";
import { MAX_BODY_BYTES, MAX_IMPORT_BODY_BYTES } from "./limits.ts";
import { sendError } from "./send-error.ts";

/**
 * Reads the body, which may be larger for those who may import, before yoga does: yoga's own limit cuts a chunked request off in the middle, and the next
 * request on that connection fails with it.
 */
export function readJsonBody(): (RequestHandler | ErrorRequestHandler)[] {
  const usual = express.json({ limit: MAX_BODY_BYTES });
  const large = express.json({ limit: MAX_IMPORT_BODY_BYTES });
  const byRole: RequestHandler = (request, response, next) =>
    (hasRole(viewerOf(response), "ADMIN") ? large : usual)(request, response, next);
  return [byRole, refuseBody];
}

// oxlint-disable-next-line max-params -- express knows an error handler by its four parameters
const refuseBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { status, type, limit } = error as { status?: number; type?: string; limit?: number };
  if (status === undefined || status >= 500) return next(error);
  if (type === "entity.too.large") {
    const message = `The body is longer than ${limit} bytes.`;
    return sendError(response, { status, code: "REQUEST_ENTITY_TOO_LARGE", message });
  }
  return sendError(response, { status, code: "BAD_REQUEST", message: "The body is not JSON." });
};
