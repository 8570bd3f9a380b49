import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express, { Router } from "express";
import type { RequestHandler } from "express";
import { sendError } from "./send-error.ts";

const DIST = fileURLToPath(new URL("../web/dist/", import.meta.url));

/**
 * Scripts, fonts and answers from this server alone, nothing inline, in nobody's frame. Styles may be inline: the component
 * library sets sizes and places that way.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The web console at /console/. It holds no data, so it needs no key; what it asks of /graphql does. */
export function consoleRoutes(folder = DIST): Router {
  const router = Router();
  router.get("/", (_request, response) => response.redirect("/console/"));
  router.use("/console", secure);
  router.use("/console/assets", express.static(join(folder, "assets"), HASHED), absent);
  router.use("/console", express.static(folder, { index: false, redirect: false }));
  router.get(/^\/console(\/.*)?$/, sendPage(folder));
  return router;
}

/** Their names hold a hash of what is in them. */
const HASHED = { immutable: true, maxAge: "1y", index: false, redirect: false } as const;

const secure: RequestHandler = (_request, response, next) => {
  response.setHeader("content-security-policy", POLICY);
  response.setHeader("referrer-policy", "no-referrer");
  next();
};

/** A page of an older build asks for what is no more; the page itself must not be sent in its place. */
const absent: RequestHandler = (_request, response) => {
  const message = "The console has been built anew: load the page again.";
  sendError(response, { status: 404, code: "NOT_FOUND", message });
};

/** One page for every address: the console reads it. */
function sendPage(folder: string): RequestHandler {
  const page = join(folder, "index.html");
  return (_request, response) => {
    if (!existsSync(page)) {
      const message = "The console is not built: run `npm run build:web` and load this page again.";
      return sendError(response, { status: 503, code: "CONSOLE_NOT_BUILT", message });
    }
    response.setHeader("cache-control", "no-cache");
    return response.sendFile(page);
  };
}
