import type { Request, RequestHandler, Response } from "express";
import type { ApiConfig } from "../../core/config.ts";
import type { Logger } from "../../core/logger.ts";
import type { Audit } from "../audit.ts";
import { sendError } from "../send-error.ts";
import { createKeyCheck } from "./check-key.ts";
import { createTokenCheck } from "./check-token.ts";
import type { Verdict, Viewer } from "./viewer.ts";

const BEARER = /^Bearer +(\S+)$/i;
const OPEN: Viewer = { name: "this machine", role: "ADMIN", via: "open" };

/** One sentence for all refusals: what is wrong with a key or a token is nobody's business but the log's. */
const UNAUTHENTICATED = {
  status: 401,
  code: "UNAUTHENTICATED",
  message:
    "The API key or token is missing or wrong: send a key as the header x-api-key, or a token as Authorization: Bearer.",
};
const UNAVAILABLE = {
  status: 503,
  code: "ISSUER_UNAVAILABLE",
  message: "The keys of the tokens' issuer cannot be fetched; try again later.",
};

/** Whose request it is. */
export type Identify = (request: Request) => Promise<Verdict>;

/** Whether anybody has to say who they are. */
export function isGuarded({ key, keysFile, jwt }: ApiConfig): boolean {
  return key !== undefined || keysFile !== undefined || jwt !== undefined;
}

/**
 * A key is taken from `x-api-key` or as a bearer, a token as a bearer only.
 * @throws AppError BAD_INPUT when a file of keys cannot be used.
 */
export function createIdentify(api: ApiConfig, log: Logger): Identify {
  if (!isGuarded(api)) return () => Promise.resolve({ viewer: OPEN });
  const checkKey = createKeyCheck(api, log);
  const checkToken = api.jwt && createTokenCheck(api.jwt, { log });
  return async (request) => {
    const key = request.get("x-api-key");
    if (key) return checkKey(key) ?? { refused: "nobody has this key" };
    const bearer = BEARER.exec(request.get("authorization") ?? "")?.[1];
    if (bearer === undefined) return { refused: "no key and no token" };
    return checkKey(bearer) ?? (await checkToken?.(bearer)) ?? { refused: "nobody has this key" };
  };
}

/** Lets nobody through who is unknown, and notes who it is for all that follows. */
export function authenticate(identify: Identify, audit: Audit): RequestHandler {
  return async (request, response, next) => {
    const verdict = await identify(request);
    if ("viewer" in verdict) {
      response.locals["viewer"] = verdict.viewer;
      return next();
    }
    const error = verdict.isUnavailable ? UNAVAILABLE : UNAUTHENTICATED;
    const { refused: reason } = verdict;
    audit({ operation: "authenticate", outcome: error.code, reason, address: request.ip });
    if (error === UNAUTHENTICATED) {
      response.setHeader("www-authenticate", 'Bearer realm="tagwright"');
    }
    return sendError(response, error);
  };
}

/** Whom `authenticate` has let through. */
export function viewerOf({ locals }: Pick<Response, "locals">): Viewer {
  return locals["viewer"] as Viewer;
}
