import { z } from "zod";
import { cypherInt, isoTime } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

/** What a webhook can be told of. */
export const WebhookEvent = z.enum([
  "JOB_FINISHED",
  "CONTENT_TAGGED",
  "REVIEW_SAVED",
  "VOCABULARY_CHANGED",
]);
export type WebhookEvent = z.output<typeof WebhookEvent>;

const events = z.array(WebhookEvent);
const createdAt = z.object({ createdAt: isoTime });

export const StoredWebhook = z.object({
  webhookId: z.string(),
  url: z.string(),
  events,
  active: z.boolean(),
  createdAt: isoTime,
});
export type StoredWebhook = z.output<typeof StoredWebhook>;

export const listWebhooks = defineQuery({
  file: "webhook/list",
  mode: "read",
  params: z.object({ limit: cypherInt }),
  row: StoredWebhook,
});

const changes = z.object({ webhookId: z.string(), url: z.string(), events, active: z.boolean() });

export const createWebhook = defineQuery({
  file: "webhook/create",
  mode: "write",
  params: changes.extend({ secret: z.string(), limit: cypherInt }),
  row: createdAt,
});

export const changeWebhook = defineQuery({
  file: "webhook/change",
  mode: "write",
  params: changes,
  row: createdAt,
});

export const deleteWebhook = defineQuery({
  file: "webhook/delete",
  mode: "write",
  params: z.object({ webhookId: z.string() }),
  row: z.object({ deliveries: z.int() }),
});

/** DEAD: given up. */
export const DeliveryStatus = z.enum(["WAITING", "DELIVERED", "DEAD"]);
export type DeliveryStatus = z.output<typeof DeliveryStatus>;

export const Delivery = z.object({
  deliveryId: z.string(),
  event: WebhookEvent,
  at: isoTime,
  attempts: z.int(),
  status: DeliveryStatus,
  responseStatus: z.int().nullable(),
  nextAttemptAt: isoTime.nullable(),
  error: z.string().nullable(),
});
export type Delivery = z.output<typeof Delivery>;

export const deliveriesOfWebhook = defineQuery({
  file: "webhook/deliveries",
  mode: "read",
  params: z.object({ webhookId: z.string(), limit: cypherInt }),
  row: Delivery,
});

export const emitEvent = defineQuery({
  file: "webhook/emit",
  mode: "write",
  params: z.object({ event: WebhookEvent, eventBody: z.string() }),
  row: z.object({ deliveries: z.int() }),
});

export const DueDelivery = z.object({
  deliveryId: z.string(),
  event: WebhookEvent,
  body: z.string(),
  /** So far. */
  attempts: z.int(),
  webhookId: z.string(),
  url: z.string(),
  secret: z.string(),
});
export type DueDelivery = z.output<typeof DueDelivery>;

export const dueDeliveries = defineQuery({
  file: "webhook/due",
  mode: "read",
  params: z.object({ perWebhook: cypherInt, limit: cypherInt }),
  row: DueDelivery,
});

export const recordAttempt = defineQuery({
  file: "webhook/record-attempt",
  mode: "write",
  params: z.object({
    deliveryId: z.string(),
    status: DeliveryStatus,
    responseStatus: cypherInt.nullable(),
    error: z.string().nullable(),
    /** Until the next attempt; null: there is none. */
    delayMs: cypherInt.nullable(),
  }),
  row: z.object({ attempts: z.int() }),
});

export const takeLease = defineQuery({
  file: "webhook/take-lease",
  mode: "write",
  params: z.object({ leaseName: z.string(), owner: z.string(), seconds: cypherInt }),
  row: z.object({ until: isoTime }),
});

export const pruneDeliveries = defineQuery({
  file: "webhook/prune",
  mode: "write",
  params: z.object({ days: cypherInt, limit: cypherInt }),
  row: z.object({ deliveries: z.int() }),
});
