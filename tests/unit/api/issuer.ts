import { createPublicKey, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import type { JWTHeaderParameters, JWTPayload } from "jose";

export const ISSUER = "https://login.example.org/";
export const AUDIENCE = "tagwright";

const PAIRS = {
  RS256: generateKeyPairSync("rsa", { modulusLength: 2_048 }),
  ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  EdDSA: generateKeyPairSync("ed25519"),
};
export const stranger = generateKeyPairSync("rsa", { modulusLength: 2_048 });

export type Algorithm = keyof typeof PAIRS | "PS256";

/** The private key with which the issuer signs by this algorithm. */
export function signingKey(algorithm: Algorithm): KeyObject {
  return PAIRS[algorithm === "PS256" ? "RS256" : algorithm].privateKey;
}

export function publicKey(algorithm: Algorithm): KeyObject {
  return createPublicKey(signingKey(algorithm));
}

/** What the issuer publishes. */
export const keySet = {
  keys: Object.entries(PAIRS).map(([kid, pair]) => ({
    ...pair.publicKey.export({ format: "jwk" }),
    kid,
  })),
};

export const now = () => Math.floor(Date.now() / 1_000);

export function goodClaims(): JWTPayload {
  return { iss: ISSUER, aud: AUDIENCE, sub: "mara", role: "reader", exp: now() + 300 };
}

interface Minting {
  /** Replace those of a good token; undefined leaves one out. */
  readonly claims?: Record<string, unknown>;
  readonly header?: Partial<JWTHeaderParameters> & Record<string, unknown>;
  readonly key?: KeyObject | Uint8Array;
}

/** A token of the issuer that is good but for what is asked for. */
export function mint({ claims, header, key }: Minting = {}): Promise<string> {
  const alg = header?.alg ?? "RS256";
  const kid = alg === "PS256" ? "RS256" : alg;
  return new SignJWT({ ...goodClaims(), ...claims })
    .setProtectedHeader({ kid, ...header, alg })
    .sign(key ?? signingKey(alg as Algorithm), { crit: { "x-unknown": true, b64: true } });
}

export const encoded = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
