import { Webhook } from "standardwebhooks";
import { postText } from "../../core/guarded-request.ts";
import type { DueDelivery } from "../../graph/queries/webhook.ts";

const TIMEOUT_MS = 10_000;
/** The first comes after so long, and each further one four times later: the last after about six hours. */
const FIRST_DELAY_MS = 5_000;
const GROWTH = 4;
const MOST_ATTEMPTS = 8;
/** The receiver wants no more of it. */
const GONE = 410;

/** What came of an attempt. */
export interface Attempt {
  readonly status: "WAITING" | "DELIVERED" | "DEAD";
  readonly responseStatus: number | null;
  readonly error: string | null;
  /** Until the next attempt; null: there is none. */
  readonly delayMs: number | null;
}

export interface SendOptions {
  readonly allowPrivate: boolean;
}

/** Sends one event, signed as the Standard Webhooks say: the id is the same at each attempt. Never throws. */
export async function sendDelivery(
  delivery: DueDelivery,
  { allowPrivate }: SendOptions,
): Promise<Attempt> {
  const limits = { timeoutMs: TIMEOUT_MS, allowPrivate, allowedBy: "WEBHOOK_ALLOW_PRIVATE=on" };
  try {
    const url = new URL(delivery.url);
    const status = await postText(url, signed(delivery, new Date()), limits);
    if (status >= 200 && status < 300) {
      return { status: "DELIVERED", responseStatus: status, error: null, delayMs: null };
    }
    const isRedirect = status >= 300 && status < 400;
    const error = isRedirect ? "redirects, which is not followed" : `answers with ${status}`;
    return failed(delivery, { responseStatus: status, error });
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : "cannot be reached";
    return failed(delivery, { responseStatus: null, error: error.slice(0, 500) });
  }
}

function signed({ deliveryId, secret, body }: DueDelivery, at: Date) {
  const headers = {
    "content-type": "application/json",
    "user-agent": "tagwright",
    "webhook-id": deliveryId,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": new Webhook(secret).sign(deliveryId, at, body),
  };
  return { headers, body };
}

function failed(
  { attempts }: DueDelivery,
  { responseStatus, error }: Pick<Attempt, "responseStatus" | "error">,
): Attempt {
  const isLast = attempts + 1 >= MOST_ATTEMPTS || responseStatus === GONE;
  if (isLast) return { status: "DEAD", responseStatus, error, delayMs: null };
  return { status: "WAITING", responseStatus, error, delayMs: delayAfter(attempts + 1) };
}

/** Half of it is chance, so that receivers which were down are not met by everything at once. */
export function delayAfter(attempts: number, random = Math.random): number {
  const longest = FIRST_DELAY_MS * GROWTH ** (attempts - 1);
  return Math.round(longest * (0.5 + random() / 2));
}
