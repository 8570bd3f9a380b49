import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const VALID_MS = 600_000;
/** Of this process alone: a link dies with it. */
const secret = randomBytes(32);

/**
 * Where a report is served, with a signature in place of a key: a browser sends no key with a link or a frame. Whoever has
 * it can read this one report for ten minutes.
 */
export function reportPath(id: string, now: number = Date.now()): string {
  const until = now + VALID_MS;
  return `/evaluations/${encodeURIComponent(id)}/report.html?until=${until}&signature=${sign(id, until)}`;
}

export function isSigned(
  id: string,
  { until, signature }: Record<string, unknown>,
  now: number = Date.now(),
): boolean {
  if (typeof until !== "string" || typeof signature !== "string" || Number(until) < now)
    return false;
  const expected = Buffer.from(sign(id, Number(until)));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sign(id: string, until: number): string {
  return createHmac("sha256", secret).update(`${until} ${id}`).digest("base64url");
}
