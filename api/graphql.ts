import type { RequestHandler } from "express";
import { createYoga } from "graphql-yoga";
import type { Logger } from "../core/logger.ts";
import type { App } from "../tagging/create-app.ts";
import type { Audit } from "./audit.ts";
import { limitRate } from "./access/rate-limit.ts";
import { checkRoles } from "./access/roles.ts";
import { createContext } from "./context.ts";
import type { ApiContext, ServerContext } from "./context.ts";
import { documentCaches } from "./document-cache.ts";
import { createMaskError, UNEXPECTED } from "./errors.ts";
import { limitPlugins } from "./limits.ts";
import { observeOperations } from "./observe-operations.ts";
import { DOCUMENT_ID, persistedOperations } from "./persisted-operations.ts";
import { logOperations } from "./request-log.ts";
import { createApiSchema } from "./schema.ts";

export const GRAPHQL_PATH = "/graphql";

/** The GraphQL endpoint alone; who asks, GraphiQL and other routes are express's. */
export function createGraphQL(
  app: App,
  { log, audit }: { log: Logger; audit: Audit },
): RequestHandler {
  const yoga = createYoga<ServerContext, ApiContext>({
    schema: createApiSchema(),
    context: createContext(app, audit),
    graphqlEndpoint: GRAPHQL_PATH,
    maskedErrors: { maskError: createMaskError(log), errorMessage: UNEXPECTED, isDev: false },
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    parserAndValidationCache: documentCaches(),
    extraParamNames: [DOCUMENT_ID],
    plugins: [
      ...persistedOperations(app.config.api.persistedOperations, log),
      ...limitPlugins(),
      logOperations(),
      checkRoles(),
      limitRate(app.config.api.rateLimitPerMinute),
      observeOperations(app.telemetry),
    ],
  });
  return (req, res) => yoga(req, res, { res });
}
