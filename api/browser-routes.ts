import { Router } from "express";
import type { RequestHandler } from "express";
import { renderGuide } from "./browser-guide.ts";
import { readFileSync } from "node:fs";

/** Neo4j Browser is served from another address and fetches these; they hold no data. */
const allowAnyOrigin: RequestHandler = (_request, response, next) => {
  response.setHeader("access-control-allow-origin", "*");
  next();
};

/** `:play <address>/browser/guide.html` and `:style <address>/browser/style.grass` in Neo4j Browser. */
export function browserRoutes(): Router {
  const style = readFileSync(new URL("../browser/style.grass", import.meta.url), "utf8");
  const guide = renderGuide();
  const router = Router();
  router.get("/browser/guide.html", allowAnyOrigin, (_request, response) => {
    response.type("html").send(guide);
  });
  router.get("/browser/style.grass", allowAnyOrigin, (_request, response) => {
    response.type("text/plain").send(style);
  });
  return router;
}
