import { randomBytes, randomUUID } from "node:crypto";
import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  deliveriesOfWebhook,
  listWebhooks,
} from "../../graph/queries/webhook.ts";
import type { StoredWebhook, WebhookEvent } from "../../graph/queries/webhook.ts";
import { faultOfUrl } from "./check-url.ts";
import { createDeliverer } from "./deliver.ts";

const MOST_WEBHOOKS = 50;
const SECRET_BYTES = 32;

export interface WebhookRequest {
  /** Undefined: a new one. */
  readonly webhookId?: string | undefined;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly active: boolean;
}

interface Saved {
  readonly webhook: StoredWebhook;
  /** Of a new webhook, told this once. */
  readonly secret?: string;
}

interface Deps {
  readonly graph: Graph;
  readonly allowPrivate: boolean;
}

/** Who is told of what happens, and the delivery of it. */
export function createWebhooks({ graph, allowPrivate }: Deps) {
  /** @throws AppError BAD_INPUT, NOT_FOUND, and CONFLICT when there are as many as there may be. */
  async function save({ webhookId, ...request }: WebhookRequest): Promise<Saved> {
    const fault = faultOfUrl(request.url, { allowPrivate });
    if (fault) throw refusal("BAD_INPUT", { field: "url", message: fault });
    const changes = { ...request, events: [...new Set(request.events)] };
    return webhookId === undefined ? create(changes) : change({ ...changes, webhookId });
  }

  async function create(request: Omit<StoredWebhook, "webhookId" | "createdAt">): Promise<Saved> {
    const webhookId = randomUUID();
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
    const params = { ...request, webhookId, secret, limit: MOST_WEBHOOKS };
    const created = await graph.maybeOne(createWebhook, params);
    if (created) return { webhook: { ...request, ...created, webhookId }, secret };
    const message = `there are ${MOST_WEBHOOKS} already, the most that there may be`;
    throw refusal("CONFLICT", { field: "webhooks", message });
  }

  async function change(request: Omit<StoredWebhook, "createdAt">): Promise<Saved> {
    const changed = await graph.maybeOne(changeWebhook, request);
    if (changed) return { webhook: { ...request, ...changed } };
    throw notFound(request.webhookId);
  }

  return {
    save,

    list: () => graph.many(listWebhooks, { limit: MOST_WEBHOOKS }),

    /** @throws AppError NOT_FOUND */
    async delete(webhookId: string): Promise<void> {
      if (!(await graph.maybeOne(deleteWebhook, { webhookId }))) throw notFound(webhookId);
    },

    deliveries: (webhookId: string, limit: number) =>
      graph.many(deliveriesOfWebhook, { webhookId, limit }),

    ...createDeliverer({ graph, allowPrivate }),
  };
}

function notFound(webhookId: string): AppError {
  const message = `there is no webhook "${webhookId}"`;
  return refusal("NOT_FOUND", { field: "id", message });
}

function refusal(
  code: "BAD_INPUT" | "NOT_FOUND" | "CONFLICT",
  problem: { field: string; message: string },
): AppError {
  const sentence = `${problem.field}: ${problem.message}`;
  return new AppError(code, sentence, { details: { inputErrors: [problem] } });
}
