import { randomUUID } from "node:crypto";
import { context, propagation } from "@opentelemetry/api";
import type { Request, RequestHandler } from "express";
import type { Plugin } from "graphql-yoga";
import type { Logger } from "../core/logger.ts";
import { inRequest } from "../core/request-scope.ts";
import type { Telemetry } from "../core/telemetry.ts";
import type { ServerContext } from "./context.ts";
import { operationOf } from "./operation.ts";
import type { Executed } from "./operation.ts";

const MAX_PATH = 80;
const REQUEST_ID = /^[\w.:-]{1,100}$/;
const PROBES = new Set(["/live", "/health", "/healthz", "/readyz", "/metrics"]);
const ROUTES = new Set([...PROBES, "/graphql"]);

/**
 * One line per request with everything about it, but never a text, an id or a variable. The request's own id, or a new
 * one, is in its answer (`x-request-id`) and in each line that it brings about; its trace (`traceparent`) goes on.
 */
export function logRequests(log: Logger, telemetry: Telemetry): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const { path, method } = request;
    const requestId = requestIdOf(request);
    response.setHeader("x-request-id", requestId);
    response.once("close", () => {
      const line = {
        event: "api.request",
        requestId,
        method,
        path: path.slice(0, MAX_PATH),
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        ...(response.writableFinished ? {} : { aborted: true }),
        ...response.locals,
      };
      if (PROBES.has(path)) log.debug(line);
      else log.info(line);
      telemetry.requests.inc({ route: routeOf(path), status: response.statusCode });
    });
    const traced = propagation.extract(context.active(), request.headers);
    context.with(traced, () => inRequest({ requestId }, next));
  };
}

function requestIdOf(request: Request): string {
  const given = request.get("x-request-id");
  return given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
}

/** Strangers ask for any path, so that only known ones are told apart. */
function routeOf(path: string): string {
  return ROUTES.has(path) ? path : "other";
}

/** Tells the line what GraphQL alone knows: the operation and the codes of its errors. */
export function logOperations(): Plugin<object, ServerContext> {
  const describe = ({ args }: { args: Executed & { contextValue?: unknown } }) => {
    const { res } = args.contextValue as ServerContext;
    Object.assign(res.locals, operationOf(args));
  };
  return {
    onExecute: describe,
    onSubscribe: describe,
    onResultProcess({ result, serverContext }) {
      const results = Array.isArray(result) ? result : [result];
      const codes = results.flatMap((one) =>
        "errors" in one ? (one.errors ?? []).map(({ extensions }) => extensions?.["code"]) : [],
      );
      if (codes.length > 0) serverContext.res.locals["errorCodes"] = [...new Set(codes)];
    },
  };
}
