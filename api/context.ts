import type { Response } from "express";
import type { YogaInitialContext } from "graphql-yoga";
import type { App } from "../tagging/create-app.ts";

/** What express hands to yoga, besides the request that yoga makes of it. */
export interface ServerContext {
  readonly res: Response;
}

/** What every resolver is given. */
export interface ApiContext {
  readonly app: App;
  /** Aborted when the client goes away, so that no LLM works for nobody. */
  readonly signal: AbortSignal;
}

export function createContext(app: App) {
  return ({ request }: YogaInitialContext): ApiContext => ({ app, signal: request.signal });
}
