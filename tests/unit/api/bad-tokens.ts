import { createHmac, sign } from "node:crypto";
import { CompactEncrypt, UnsecuredJWT } from "jose";
import {
  encoded,
  goodClaims,
  keySet,
  mint,
  now,
  publicKey,
  signingKey,
  stranger,
} from "./issuer.ts";

type Token = () => string | Promise<string>;

const parts = async (change: (header: string, payload: string, signature: string) => string) => {
  const [header = "", payload = "", signature = ""] = (await mint()).split(".");
  return change(header, payload, signature);
};
const claims = (replaced: Record<string, unknown>) => () => mint({ claims: replaced });
const header = (replaced: Record<string, unknown>) => () => mint({ header: replaced });
const otherAlgorithm = (alg: string) => () =>
  mint({ header: { alg, kid: "RS256" }, key: signingKey("RS256") });
/** Signed by somebody else, who says in the header with which key it is to be checked. */
const forged = (replaced: Record<string, unknown>) => () =>
  mint({ header: replaced, key: stranger.privateKey });
const strangerJwk = stranger.publicKey.export({ format: "jwk" });

/** Signs any header and payload with the issuer's key, also those that no library would sign. */
export function signedByHand(head: unknown, payload: unknown): string {
  const input = `${encoded(head)}.${encoded(payload)}`;
  const signature = sign("sha256", Buffer.from(input), signingKey("RS256"));
  return `${input}.${signature.toString("base64url")}`;
}

/** The old confusion: the public key, which everybody has, taken for the shared secret. */
function signedWithPublicKey(alg: string, hash: string, secret: string | Buffer): string {
  const input = `${encoded({ alg, kid: "RS256" })}.${encoded(goodClaims())}`;
  return `${input}.${createHmac(hash, secret).update(input).digest("base64url")}`;
}

const pem = () => publicKey("RS256").export({ type: "spki", format: "pem" }).toString();
const der = () => publicKey("RS256").export({ type: "spki", format: "der" });
const jwkText = () => JSON.stringify(keySet.keys[0]);

function unsigned(alg: string): string {
  return `${encoded({ alg, typ: "JWT" })}.${encoded(goodClaims())}.`;
}

function encrypted(): Promise<string> {
  return new CompactEncrypt(Buffer.from(JSON.stringify(goodClaims())))
    .setProtectedHeader({ alg: "RSA-OAEP-256", enc: "A256GCM", kid: "RS256" })
    .encrypt(publicKey("RS256"));
}

/** An outsider's and a careless issuer's attempts; each has one thing wrong with it. */
export const BAD_TOKENS: Record<string, Token> = {
  "a stranger's signature": forged({}),
  "a stranger's signature by ES256 under an RSA key's name": () =>
    mint({ header: { alg: "ES256", kid: "RS256" } }),
  "another token's signature": async () => {
    const other = (await mint({ claims: { role: "admin" } })).split(".")[2];
    return parts((head, payload) => `${head}.${payload}.${other}`);
  },
  "an altered payload": () =>
    parts((head, _payload, sig) => `${head}.${encoded({ ...goodClaims(), role: "admin" })}.${sig}`),
  "an altered header": () =>
    parts((_head, payload, sig) => `${encoded({ alg: "RS256" })}.${payload}.${sig}`),
  "one flipped bit in the signature": () =>
    parts(
      (head, payload, sig) =>
        `${head}.${payload}.${sig.startsWith("A") ? "B" : "A"}${sig.slice(1)}`,
    ),
  "no signature": () => parts((head, payload) => `${head}.${payload}.`),
  "alg none": () => new UnsecuredJWT(goodClaims()).encode(),
  "alg None": () => unsigned("None"),
  "alg NONE": () => unsigned("NONE"),
  "alg nOnE with the old signature": () =>
    parts((_head, payload, sig) => `${encoded({ alg: "nOnE" })}.${payload}.${sig}`),
  "an empty alg": () => unsigned(""),
  "HS256 with the public key as PEM": () => signedWithPublicKey("HS256", "sha256", pem()),
  "HS256 with the public key as DER": () => signedWithPublicKey("HS256", "sha256", der()),
  "HS256 with the public key as JWK": () => signedWithPublicKey("HS256", "sha256", jwkText()),
  "HS256 with an empty secret": () => signedWithPublicKey("HS256", "sha256", ""),
  "HS384 with the public key": () => signedWithPublicKey("HS384", "sha384", pem()),
  "HS512 with the public key": () => signedWithPublicKey("HS512", "sha512", pem()),
  "RS384, which is not taken": otherAlgorithm("RS384"),
  "RS512, which is not taken": otherAlgorithm("RS512"),
  "PS512, which is not taken": otherAlgorithm("PS512"),
  "RS1, which is not taken": () => signedByHand({ alg: "RS1", kid: "RS256" }, goodClaims()),
  "no alg": () => signedByHand({ kid: "RS256" }, goodClaims()),
  "an alg that is a list": () => signedByHand({ alg: ["RS256"], kid: "RS256" }, goodClaims()),
  "an unknown kid": header({ kid: "nobody's" }),
  "an empty kid": header({ kid: "" }),
  "a kid with a look-alike letter": () =>
    signedByHand({ alg: "RS256", kid: "RS2\u0435\u0435" }, goodClaims()),
  "a kid in fullwidth letters": () =>
    signedByHand({ alg: "RS256", kid: "\uFF32\uFF33256" }, goodClaims()),
  "an alg in fullwidth letters": () =>
    signedByHand({ alg: "\uFF32S256", kid: "RS256" }, goodClaims()),
  "kid twice in one header, the unknown one last": () =>
    signedByHand('{"alg":"RS256","kid":"RS256","kid":"nobody\'s"}', goodClaims()),
  "alg twice in one header, none last": () =>
    signedByHand('{"alg":"RS256","kid":"RS256","alg":"none"}', goodClaims()),
  "role twice in one payload, an unknown one last": () =>
    signedByHand(
      { alg: "RS256", kid: "RS256" },
      JSON.stringify(goodClaims()).replace("}", ',"role":"root"}'),
    ),
  "a kid that is a path": header({ kid: "../../../../dev/null" }),
  "a kid that is a list": () => signedByHand({ alg: "RS256", kid: ["RS256"] }, goodClaims()),
  "another key's kid": header({ kid: "EdDSA" }),
  "its own key in jwk": forged({ jwk: strangerJwk, kid: undefined }),
  "its own key in jwk under a known kid": forged({ jwk: { ...strangerJwk, kid: "RS256" } }),
  "its own keys at jku": forged({ jku: "https://attacker.example/keys.json", kid: "attacker" }),
  "its own certificate at x5u": forged({ x5u: "https://attacker.example/cert.pem" }),
  "its own certificate in x5c": forged({ x5c: ["MIIB"] }),
  "crit with a word that is unknown here": header({ crit: ["x-unknown"], "x-unknown": true }),
  "an empty crit": () => signedByHand({ alg: "RS256", kid: "RS256", crit: [] }, goodClaims()),
  "crit that is a text": () =>
    signedByHand({ alg: "RS256", kid: "RS256", crit: "exp" }, goodClaims()),
  "b64 false": () =>
    signedByHand({ alg: "RS256", kid: "RS256", b64: false, crit: ["b64"] }, goodClaims()),
  "another issuer": claims({ iss: "https://attacker.example/" }),
  "the issuer without its slash": claims({ iss: "https://login.example.org" }),
  "no issuer": claims({ iss: undefined }),
  "an issuer that is a list": claims({ iss: ["https://login.example.org/"] }),
  "another audience": claims({ aud: "mail" }),
  "an audience in other letters": claims({ aud: "Tagwright" }),
  "a list of other audiences": claims({ aud: ["mail", "calendar"] }),
  "an empty list of audiences": claims({ aud: [] }),
  "a list in the list of audiences": claims({ aud: [["tagwright"]] }),
  "no audience": claims({ aud: undefined }),
  "no exp": claims({ exp: undefined }),
  "an exp long ago": claims({ exp: now() - 3_600 }),
  "an exp just past the tolerance": claims({ exp: now() - 31 }),
  "an exp of 0": claims({ exp: 0 }),
  "an exp that is a text": () =>
    signedByHand({ alg: "RS256", kid: "RS256" }, { ...goodClaims(), exp: String(now() + 300) }),
  "an exp that is null": () =>
    signedByHand({ alg: "RS256", kid: "RS256" }, { ...goodClaims(), exp: null }),
  "an nbf in an hour": claims({ nbf: now() + 3_600 }),
  "an nbf just past the tolerance": claims({ nbf: now() + 60 }),
  "an nbf that is a text": () =>
    signedByHand({ alg: "RS256", kid: "RS256" }, { ...goodClaims(), nbf: "now" }),
  "an iat in an hour": claims({ iat: now() + 3_600 }),
  "an iat just past the tolerance": claims({ iat: now() + 60 }),
  "an iat that is a text": () =>
    signedByHand({ alg: "RS256", kid: "RS256" }, { ...goodClaims(), iat: "now" }),
  "an nbf after its exp": claims({ nbf: now() + 400, exp: now() + 300 }),
  "no subject": claims({ sub: undefined }),
  "an empty subject": claims({ sub: "" }),
  "a subject without end": claims({ sub: "x".repeat(201) }),
  "a subject that is a number": () =>
    signedByHand({ alg: "RS256", kid: "RS256" }, { ...goodClaims(), sub: 1 }),
  "no role": claims({ role: undefined }),
  "an unknown role": claims({ role: "root" }),
  "an empty role": claims({ role: "" }),
  "a role in capitals": claims({ role: "ADMIN" }),
  "a role with a space": claims({ role: "admin " }),
  "a list of roles": claims({ role: ["admin"] }),
  "two roles in one text": claims({ role: "reader admin" }),
  "a role that is an object": claims({ role: { admin: true } }),
  "a role that is true": claims({ role: true }),
  "a role under another claim": claims({ role: undefined, roles: "admin", scope: "admin" }),
  "a payload that is a list": () => signedByHand({ alg: "RS256", kid: "RS256" }, [goodClaims()]),
  "a payload that is null": () => signedByHand({ alg: "RS256", kid: "RS256" }, null),
  "a payload that is no JSON": () => signedByHand({ alg: "RS256", kid: "RS256" }, "mara"),
  "a header that is no JSON": () =>
    parts((_h, payload, sig) => `${encoded("{")}.${payload}.${sig}`),
  "an encrypted token": encrypted,
  "two dots in a row": () => parts((head, payload, sig) => `${head}..${payload}.${sig}`),
  "a dot in front": async () => `.${await mint()}`,
  "a dot at the end": async () => `${await mint()}.`,
  "a fourth part": async () => `${await mint()}.${encoded("x")}`,
  "nothing but dots": () => "..",
  "one part": () => parts((head) => head),
  "two parts": () => parts((head, payload) => `${head}.${payload}`),
  "a token cut off in its signature": async () => (await mint()).slice(0, -20),
  "a token cut off in its payload": async () => (await mint()).slice(0, 120),
  "a token twice": async () => `${await mint()}${await mint()}`,
  "a token with padding": () => parts((head, payload, sig) => `${head}=.${payload}==.${sig}==`),
  "a token in ordinary base64": () =>
    parts((head, payload, sig) => `${head}.${payload}.+/${sig.slice(2)}`),
  "a token as JSON": async () => {
    const [protectedHeader, payload, signature] = (await mint()).split(".");
    return JSON.stringify({ protected: protectedHeader, payload, signature });
  },
  "a token longer than 8,192 characters": claims({ filler: "x".repeat(8_000) }),
  "a signature in hex": () =>
    parts(
      (head, payload, sig) => `${head}.${payload}.${Buffer.from(sig, "base64url").toString("hex")}`,
    ),
  "a token 15,000 characters long that is good otherwise": claims({ filler: "x".repeat(11_000) }),
  "text of no shape": () => "nonsense",
  "a null byte's escape": () => "%00",
  "letters beyond ASCII": () => "\u00FC\u00E4.\u00F6.\u00DF",
  "a path": () => "../../etc/passwd",
  "a query": () => "' OR 1=1 --",
};
