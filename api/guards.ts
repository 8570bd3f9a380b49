import type { RequestHandler } from "express";
import { sendError } from "./send-error.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Without a key, the page of a stranger could reach this server through a name of its own that
 * resolves to 127.0.0.1 (DNS rebinding); such a request carries that name as its host.
 */
export const requireLoopbackName: RequestHandler = (request, response, next) => {
  if (isLoopback(request.hostname)) return next();
  const message = "Without an API key only localhost is served.";
  return sendError(response, { status: 403, code: "FORBIDDEN", message });
};

/** Forms of other sites can send GET and text, but not JSON: this refuses cross-site requests (CSRF). */
export const requireJsonPost: RequestHandler = (request, response, next) => {
  if (request.method !== "POST") {
    response.setHeader("allow", "POST");
    const message = "Send GraphQL as POST.";
    return sendError(response, { status: 405, code: "METHOD_NOT_ALLOWED", message });
  }
  if (request.is("application/json")) return next();
  const message = "Send GraphQL as application/json.";
  return sendError(response, { status: 415, code: "UNSUPPORTED_MEDIA_TYPE", message });
};
