import { errors, jwtVerify } from "jose";
import { z } from "zod";
import type { JwtConfig } from "../../core/config.ts";
import { createKeySet, IssuerUnavailable } from "./key-set.ts";
import type { KeySetDeps } from "./key-set.ts";
import { RoleName } from "./viewer.ts";
import type { Verdict } from "./viewer.ts";

/** Those whose keys can be public: neither `none` nor a shared secret can ever pass. */
const ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"];
const CLOCK_TOLERANCE_S = 30;
const MAX_LENGTH = 8_192;

const Subject = z.string().min(1).max(200);

export type CheckToken = (token: string) => Promise<Verdict>;

export function createTokenCheck(
  { issuer, audience, jwks, roleClaim }: JwtConfig,
  deps: KeySetDeps,
): CheckToken {
  const keys = createKeySet(jwks, deps);
  const options = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ["exp", "sub"],
  };
  return async (token) => {
    if (token.length > MAX_LENGTH) return { refused: "the token is too long" };
    try {
      const { payload } = await jwtVerify(token, keys, options);
      if (isFromTheFuture(payload.iat)) return { refused: "the token was issued in the future" };
      return viewerOf(payload.sub, payload[roleClaim]);
    } catch (error) {
      if (error instanceof IssuerUnavailable)
        return { refused: error.message, isUnavailable: true };
      return { refused: reasonOf(error) };
    }
  };
}

/** The library looks at `iat` only where a greatest age is asked for. */
function isFromTheFuture(issuedAt: number | undefined): boolean {
  return issuedAt !== undefined && !(issuedAt <= Date.now() / 1_000 + CLOCK_TOLERANCE_S);
}

function viewerOf(subject: unknown, claimed: unknown): Verdict {
  const name = Subject.safeParse(subject);
  if (!name.success) return { refused: "the token names no usable subject" };
  const role = RoleName.safeParse(claimed);
  if (!role.success) return { refused: "the token names no role, or one that there is not" };
  return { viewer: { name: name.data, role: role.data, via: "jwt" } };
}

/** Codes of the library only: its sentences could quote the token. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return "ERR_JWT_EXPIRED";
  if (error instanceof errors.JWTClaimValidationFailed) return `${error.code} ${error.claim}`;
  return error instanceof errors.JOSEError ? error.code : "the token is not usable";
}
