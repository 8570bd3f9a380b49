import { createPublicKey } from "node:crypto";
import type { JsonWebKey } from "node:crypto";
import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors } from "jose";
import type { FetchImplementation, JSONWebKeySet, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import type { JwtConfig } from "../../core/config.ts";
import { AppError } from "../../core/errors.ts";
import type { Logger } from "../../core/logger.ts";
import { watchFile } from "./watched-file.ts";

const MIN_RSA_BITS = 2_048;
const FETCH_TIMEOUT_MS = 5_000;

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** The issuer did not give its keys, which is not the fault of the token. */
export class IssuerUnavailable extends Error {
  override readonly name = "IssuerUnavailable";
}

export interface KeySetDeps {
  readonly log: Logger;
  /** Tests give an issuer of their own. */
  readonly fetch?: FetchImplementation | undefined;
}

/**
 * The public keys of the issuer, from a file or by https; both are brought up to date while the server runs.
 * @throws AppError BAD_INPUT naming the file and the key that cannot be used.
 */
export function createKeySet(jwks: JwtConfig["jwks"], { log, fetch }: KeySetDeps): JWTVerifyGetKey {
  if ("url" in jwks) return fetched(jwks.url, { log, fetch });
  const parse = (text: string) => createLocalJWKSet(parseKeySet(text, jwks.file));
  const keys = watchFile(jwks.file, { variable: "JWT_JWKS_FILE", parse, log });
  return (header, token) => keys()(header, token);
}

function fetched(url: string, { log, fetch }: KeySetDeps): JWTVerifyGetKey {
  const options = { timeoutDuration: FETCH_TIMEOUT_MS, ...(fetch ? { [customFetch]: fetch } : {}) };
  const keys = createRemoteJWKSet(new URL(url), options);
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (isAboutTheToken(cause)) throw cause;
      log.warn({ event: "access.issuer-unavailable", url, err: cause });
      throw new IssuerUnavailable("JWT_JWKS_URL gives no keys", { cause });
    }
  };
}

function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

export function parseKeySet(text: string, path: string): JSONWebKeySet {
  const parsed = KeySet.safeParse(parseJson(text));
  if (!parsed.success) throw badFile(path, 'is not a JSON Web Key Set: { "keys": [ … ] }');
  for (const [index, key] of parsed.data.keys.entries()) {
    const fault = faultOf(key);
    if (fault) throw badFile(path, `key ${index + 1}: ${fault}`);
  }
  return parsed.data;
}

/** A private or shared key has no place on a server that only checks. */
function faultOf(key: JsonWebKey): string | undefined {
  if (key.kty === "oct") return "is a shared secret (oct); only public keys are taken";
  if ("d" in key) return "is a private key; only public keys are taken";
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key, format: "jwk" });
    const bits = asymmetricKeyDetails?.modulusLength ?? MIN_RSA_BITS;
    return bits < MIN_RSA_BITS ? `has ${bits} bits, fewer than ${MIN_RSA_BITS}` : undefined;
  } catch {
    return "is no usable public key";
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badFile(path: string, fault: string): AppError {
  return new AppError("BAD_INPUT", `JWT_JWKS_FILE ${path}: ${fault}`);
}
