import { z } from "zod";
import { WebhookEvent } from "../graph/queries/webhook.ts";
import type { StoredWebhook } from "../graph/queries/webhook.ts";
import type { ApiContext } from "./context.ts";
import { orRefusal } from "./errors.ts";
import { Id, read } from "./inputs.ts";
import type { Refusal, WebhookInput } from "./schema.types.ts";

interface WebhookOutcome {
  readonly ok: boolean;
  readonly webhook?: StoredWebhook;
  readonly secret?: string;
  readonly error?: Refusal;
}

const Input = z
  .object({
    id: Id.nullish().transform((id) => id ?? undefined),
    url: z.string(),
    events: z.array(WebhookEvent).min(1, "name at least one").max(20, "at most 20"),
    active: z
      .boolean()
      .nullish()
      .transform((active) => active ?? true),
  })
  .transform(({ id: webhookId, ...input }) => ({ ...input, webhookId }));

/** @throws AppError GRAPH_UNAVAILABLE and whatever else the caller cannot act on; all else is in `error`. */
export function saveWebhook({ app }: ApiContext, input: WebhookInput): Promise<WebhookOutcome> {
  return orRefusal(async () => app.webhooks.save(read(Input, input, "input")));
}

/** Throws as `saveWebhook` does. */
export function deleteWebhook({ app }: ApiContext, id: string): Promise<WebhookOutcome> {
  return orRefusal(async () => {
    await app.webhooks.delete(id);
    return {};
  });
}
