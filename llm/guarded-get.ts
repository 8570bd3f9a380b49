import { lookup } from "node:dns";
import http from "node:http";
import type { IncomingMessage } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

export interface GetLimits {
  /** For all of it: finding the address, connecting, and the whole answer. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Also connect to addresses that are not public. */
  readonly allowPrivate: boolean;
}

/**
 * Fetches a text from exactly this address: no redirect is followed, no proxy asked, and the server must have a public
 * address. That is checked where the connection is made, so that a name which leads elsewhere a moment later gains nothing.
 * @throws Error saying what was refused, too slow or too large.
 */
export async function getText(url: URL, limits: GetLimits): Promise<string> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let response: IncomingMessage | undefined;
  try {
    response = await send(url, { allowPrivate: limits.allowPrivate, signal });
    checkStatus(url, response.statusCode ?? 0);
    return await readAtMost(response, limits.maxBytes);
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw new Error(`${url.host} did not answer in ${limits.timeoutMs} ms`, { cause });
  } finally {
    response?.destroy();
  }
}

function send(
  url: URL,
  { allowPrivate, signal }: { allowPrivate: boolean; signal: AbortSignal },
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) > 0) requirePublic(host, host);
  const { get } = url.protocol === "https:" ? https : http;
  const options = {
    signal,
    // A new connection each time, made by no agent that the environment has set up.
    agent: false,
    headers: { accept: "application/json", "accept-encoding": "identity" },
    ...(allowPrivate ? {} : { lookup: lookupPublic }),
  };
  return new Promise((resolve, reject) => {
    get(url, options, resolve).on("error", reject);
  });
}

/** Refuses a name as soon as one of its addresses is not public. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    if (error) {
      callback(error, address, family);
      return;
    }
    const found = typeof address === "string" ? [address] : address.map((each) => each.address);
    try {
      for (const each of found) requirePublic(each, hostname);
      callback(null, address, family);
    } catch (refusal) {
      callback(refusal as Error, address, family);
    }
  });
};

function requirePublic(address: string, hostname: string): void {
  if (isPublic(address)) return;
  throw new Error(
    `${hostname} leads to ${address}, which is no public address (WEB_SEARCH_ALLOW_PRIVATE=true allows it)`,
  );
}

/** An IPv4 address inside an IPv6 one counts as what it is; tunnels and translations count as not public. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

function checkStatus(url: URL, status: number): void {
  if (status === 200) return;
  const isRedirect = status >= 300 && status < 400;
  throw new Error(
    isRedirect
      ? `${url.host} redirects elsewhere (status ${status}), which is not followed`
      : `${url.host} answers with status ${status}`,
  );
}

async function readAtMost(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`The answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
