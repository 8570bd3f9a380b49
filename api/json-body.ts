import express from "express";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { MAX_BODY_BYTES } from "./limits.ts";
import { sendError } from "./send-error.ts";

/**
 * Reads the body before yoga does: yoga's own limit cuts a chunked request off in the middle, and the next
 * request on that connection fails with it.
 */
export function readJsonBody(): (RequestHandler | ErrorRequestHandler)[] {
  return [express.json({ limit: MAX_BODY_BYTES }), refuseBody];
}

// oxlint-disable-next-line max-params -- express knows an error handler by its four parameters
const refuseBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { status, type } = error as { status?: number; type?: string };
  if (status === undefined || status >= 500) return next(error);
  if (type === "entity.too.large") {
    const message = `The body is longer than ${MAX_BODY_BYTES} bytes.`;
    return sendError(response, { status, code: "REQUEST_ENTITY_TOO_LARGE", message });
  }
  return sendError(response, { status, code: "BAD_REQUEST", message: "The body is not JSON." });
};
