import type { Response } from "express";
import type { YogaInitialContext } from "graphql-yoga";
import type { App } from "../tagging/create-app.ts";
import { viewerOf } from "./access/authenticate.ts";
import type { Viewer } from "./access/viewer.ts";
import type { Audit } from "./audit.ts";
import { createLoaders } from "./loaders.ts";
import type { Loaders } from "./loaders.ts";

/** What express hands to yoga, besides the request that yoga makes of it. */
export interface ServerContext {
  readonly res: Response;
}

/** What every resolver is given. */
export interface ApiContext {
  readonly app: App;
  readonly viewer: Viewer;
  readonly audit: Audit;
  /** Aborted when the client goes away, so that no LLM works for nobody. */
  readonly signal: AbortSignal;
  /** Of this request alone. */
  readonly loaders: Loaders;
}

export function createContext(app: App, audit: Audit) {
  return ({ request, res }: YogaInitialContext & ServerContext): ApiContext => ({
    app,
    viewer: viewerOf(res),
    audit,
    signal: request.signal,
    loaders: createLoaders(app),
  });
}
