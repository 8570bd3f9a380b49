import { readLimit } from "../inputs.ts";
import type {
  MutationResolvers,
  QueryResolvers,
  WebhookDeliveryResolvers,
  WebhookResolvers,
} from "../schema.types.ts";
import { deleteWebhook, saveWebhook } from "../webhooks.ts";

export const Query: QueryResolvers = {
  webhooks: (_root, _args, { app }) => app.webhooks.list(),
};

export const Mutation: MutationResolvers = {
  saveWebhook: (_root, { input }, context) => saveWebhook(context, input),
  deleteWebhook: (_root, { id }, context) => deleteWebhook(context, id),
};

export const Webhook: WebhookResolvers = {
  id: ({ webhookId }) => webhookId,
  deliveries: ({ webhookId }, { first }, { app }) =>
    app.webhooks.deliveries(webhookId, readLimit(first, "first")),
};

export const WebhookDelivery: WebhookDeliveryResolvers = {
  id: ({ deliveryId }) => deliveryId,
};
