import express from "express";
import type { ErrorRequestHandler, Express, RequestHandler } from "express";
import type { Logger } from "../core/logger.ts";
import type { App } from "../tagging/create-app.ts";
import { authenticate, createIdentify, isGuarded } from "./access/authenticate.ts";
import { createAudit } from "./audit.ts";
import { browserRoutes } from "./browser-routes.ts";
import { consoleRoutes } from "./console-routes.ts";
import { UNEXPECTED } from "./errors.ts";
import { createGraphQL, GRAPHQL_PATH } from "./graphql.ts";
import { serveGraphiQL } from "./graphiql.ts";
import { requireJsonPost, requireLoopbackName } from "./guards.ts";
import { healthRoutes } from "./health-routes.ts";
import { readJsonBody } from "./json-body.ts";
import { reportRoutes } from "./report-routes.ts";
import { metricsRoute } from "./metrics-route.ts";
import { logRequests } from "./request-log.ts";
import { sendError } from "./send-error.ts";

/**
 * What the service is; `server.ts` listens.
 * @throws AppError BAD_INPUT when a file that says who may do what cannot be used.
 */
export function createApi(app: App, log: Logger): Express {
  const identify = createIdentify(app.config.api, log);
  const audit = createAudit(log);
  const api = express();
  api.disable("x-powered-by");
  api.use(logRequests(log, app.telemetry));
  api.use(refuseSniffing);
  if (!isGuarded(app.config.api)) api.use(requireLoopbackName);
  api.use(healthRoutes(app, identify));
  api.use(metricsRoute(app.telemetry, identify));
  api.use(browserRoutes());
  api.use(reportRoutes(app, authenticate(identify, audit)));
  api.use(consoleRoutes());
  api.get(GRAPHQL_PATH, serveGraphiQL());
  api.use(GRAPHQL_PATH, authenticate(identify, audit), requireJsonPost, readJsonBody());
  api.use(GRAPHQL_PATH, createGraphQL(app, { log, audit }));
  api.use(notFound);
  api.use(unexpected(log));
  return api;
}

const refuseSniffing: RequestHandler = (_request, response, next) => {
  response.setHeader("x-content-type-options", "nosniff");
  next();
};

const notFound: RequestHandler = (_request, response) => {
  const message = "There is nothing here: the console is at /console/, GraphQL at /graphql.";
  sendError(response, { status: 404, code: "NOT_FOUND", message });
};

function unexpected(log: Logger): ErrorRequestHandler {
  // oxlint-disable-next-line max-params -- express knows an error handler by its four parameters
  return (error, _request, response, next) => {
    log.error({ event: "api.unexpected", err: error });
    if (response.headersSent) return next(error);
    return sendError(response, { status: 500, code: "INTERNAL_SERVER_ERROR", message: UNEXPECTED });
  };
}
