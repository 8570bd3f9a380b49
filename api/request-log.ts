import type { RequestHandler } from "express";
import type { Plugin } from "graphql-yoga";
import type { Logger } from "../core/logger.ts";
import type { ServerContext } from "./context.ts";

const MAX_NAME = 80;
const PROBES = new Set(["/live", "/health"]);

/** One line per request with everything about it, but never a text, an id or a variable. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const { path, method } = request;
    response.once("close", () => {
      const line = {
        event: "api.request",
        method,
        path: path.slice(0, MAX_NAME),
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        ...(response.writableFinished ? {} : { aborted: true }),
        ...response.locals,
      };
      if (PROBES.has(path)) log.debug(line);
      else log.info(line);
    });
    next();
  };
}

/** Tells the line what GraphQL alone knows: the operation and the codes of its errors. */
export function logOperations(): Plugin<object, ServerContext> {
  const describe = ({ args }: { args: Executed & { contextValue?: unknown } }) => {
    const { res } = args.contextValue as ServerContext;
    Object.assign(res.locals, describeOperation(args));
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

interface Definition {
  readonly kind: string;
  readonly name?: { readonly value: string } | undefined;
  readonly selectionSet?: unknown;
}

interface Executed {
  readonly document: { readonly definitions: readonly Definition[] };
  readonly operationName?: string | null | undefined;
}

function describeOperation({ document, operationName }: Executed) {
  const operations = document.definitions.filter(({ kind }) => kind === "OperationDefinition");
  const found = operations.find(({ name }) => !operationName || name?.value === operationName);
  const fields = rootFieldsOf(found?.selectionSet);
  return {
    ...(found?.name ? { operation: found.name.value.slice(0, MAX_NAME) } : {}),
    fields: [...new Set(fields)],
  };
}

function rootFieldsOf(selectionSet: unknown): string[] {
  const { selections } = selectionSet as { selections: readonly Definition[] };
  return selections.flatMap(({ kind, name }) => (kind === "Field" && name ? [name.value] : []));
}
