import { lookup } from "node:dns";
import http from "node:http";
import type { IncomingMessage } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

export interface RequestLimits {
  /** For all of it: finding the address, connecting, and the whole answer. */
  readonly timeoutMs: number;
  /** Also connect to addresses that are not public. */
  readonly allowPrivate: boolean;
  /** The variable that allows it, for the message. */
  readonly allowedBy: string;
}

interface Sent {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Fetches a text from exactly this address: no redirect is followed, no proxy asked, and the server must have a public
 * address. That is checked where the connection is made, so that a name which leads elsewhere a moment later gains nothing.
 * @throws Error saying what was refused, too slow or too large.
 */
export async function getText(
  url: URL,
  { maxBytes, ...limits }: RequestLimits & { readonly maxBytes: number },
): Promise<string> {
  const sent = { method: "GET", headers: { accept: "application/json" } } as const;
  return request(url, { sent, limits }, (response) => {
    checkStatus(url, response.statusCode ?? 0);
    return readAtMost(response, maxBytes);
  });
}

/** Posts a text as `getText` gets one, and returns the status of the answer, which is not read. Throws as `getText` does. */
export function postText(
  url: URL,
  { headers, body }: Required<Pick<Sent, "headers" | "body">>,
  limits: RequestLimits,
): Promise<number> {
  const sent = { method: "POST", headers, body } as const;
  return request(url, { sent, limits }, async (response) => response.statusCode ?? 0);
}

async function request<T>(
  url: URL,
  { sent, limits }: { sent: Sent; limits: RequestLimits },
  read: (response: IncomingMessage) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let response: IncomingMessage | undefined;
  try {
    response = await send(url, { sent, limits, signal });
    return await read(response);
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw new Error(`${url.host} did not answer in ${limits.timeoutMs} ms`, { cause });
  } finally {
    response?.destroy();
  }
}

function send(
  url: URL,
  { sent, limits, signal }: { sent: Sent; limits: RequestLimits; signal: AbortSignal },
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const requirePublic = limits.allowPrivate ? () => {} : publicOnly(host, limits);
  if (isIP(host) > 0) requirePublic(host);
  const { request: open } = url.protocol === "https:" ? https : http;
  const options = {
    signal,
    method: sent.method,
    // A new connection each time, made by no agent that the environment has set up.
    agent: false,
    headers: { ...sent.headers, "accept-encoding": "identity" },
    ...(limits.allowPrivate ? {} : { lookup: checkedLookup(requirePublic) }),
  };
  return new Promise((resolve, reject) => {
    open(url, options, resolve).on("error", reject).end(sent.body);
  });
}

/** Refuses a name as soon as one of its addresses is not public. */
function checkedLookup(requirePublic: (address: string) => void): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, address, family) => {
      if (error) {
        callback(error, address, family);
        return;
      }
      const found = typeof address === "string" ? [address] : address.map((each) => each.address);
      try {
        for (const each of found) requirePublic(each);
        callback(null, address, family);
      } catch (refusal) {
        callback(refusal as Error, address, family);
      }
    });
  };
}

function publicOnly(hostname: string, { allowedBy }: RequestLimits) {
  return (address: string) => {
    if (isPublic(address)) return;
    throw new Error(
      `${hostname} leads to ${address}, which is no public address (${allowedBy} allows it)`,
    );
  };
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
