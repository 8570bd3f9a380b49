import { readFileSync } from "node:fs";
import { Router } from "express";
import type { RequestHandler } from "express";
import { renderGuide } from "./browser-guide.ts";

/** `:play <address>/browser/guide.html` and `:style <address>/browser/style.grass` in Neo4j Browser. */
export function browserRoutes(): Router {
  const style = readFileSync(new URL("../browser/style.grass", import.meta.url), "utf8");
  const router = Router();
  router.use("/browser", allowAnyOrigin);
  router.get("/browser/guide.html", (request, response) => {
    response.type("html").send(renderGuide(`${request.protocol}://${request.host}`));
  });
  router.get("/browser/style.grass", (_request, response) => {
    response.type("text/plain").send(style);
  });
  return router;
}

/** Neo4j Browser has another origin, and asks with headers of its own; what it gets holds no data. */
const allowAnyOrigin: RequestHandler = (request, response, next) => {
  response.setHeader("access-control-allow-origin", "*");
  if (request.method !== "OPTIONS") return next();
  response.setHeader("access-control-allow-headers", "*");
  response.sendStatus(204);
  return undefined;
};
