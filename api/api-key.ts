import { hash, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { sendError } from "./send-error.ts";

const BEARER = /^Bearer +(\S+)$/i;

/** Whether a request may see everything: it carries the key, or no key is set. */
export function createKeyCheck(key: string | undefined): (request: Request) => boolean {
  if (key === undefined) return () => true;
  const expected = digest(key);
  return (request) => {
    const given = givenKey(request);
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}

export function requireKey(isAllowed: (request: Request) => boolean): RequestHandler {
  return (request, response, next) => {
    if (isAllowed(request)) return next();
    response.setHeader("www-authenticate", 'Bearer realm="tagwright"');
    const message = "The API key is missing or wrong: send it as the header x-api-key.";
    return sendError(response, { status: 401, code: "UNAUTHENTICATED", message });
  };
}

function givenKey(request: Request): string | undefined {
  return request.get("x-api-key") ?? BEARER.exec(request.get("authorization") ?? "")?.[1];
}

/** Hashes have one length, so that the comparison tells nothing about the key's. */
function digest(key: string): Buffer {
  return hash("sha256", key, "buffer");
}
