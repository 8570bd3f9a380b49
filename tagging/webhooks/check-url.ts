import { isIP } from "node:net";
import { isPublic } from "../../core/guarded-request.ts";

const MAX_LENGTH = 2_000;

/** Why events cannot be sent to this address; undefined where they can. Where its name leads is checked at each delivery. */
export function faultOfUrl(text: string, { allowPrivate }: { allowPrivate: boolean }) {
  const url = text.length <= MAX_LENGTH ? URL.parse(text) : null;
  if (!url) return "is no web address";
  const protocols = allowPrivate ? ["https:", "http:"] : ["https:"];
  if (!protocols.includes(url.protocol)) return "must be an https address";
  if (url.username || url.password) return "must hold no user and no password";
  return allowPrivate || !isPrivate(url) ? undefined : "must be a public address";
}

function isPrivate({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || (isIP(host) > 0 && !isPublic(host));
}
