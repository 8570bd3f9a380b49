// Deliveries whose time has come, of each webhook only a few, so that one that does not answer holds up no other.
CYPHER 25
MATCH (webhook:Webhook {active: true})
CALL (webhook) {
  MATCH (delivery:WebhookDelivery)-[:QUEUED_FOR]->(webhook)
  WHERE delivery.nextAttemptAt <= datetime()
  RETURN delivery
  ORDER BY delivery.nextAttemptAt, delivery.id
  LIMIT $perWebhook
}
RETURN
  delivery.id AS deliveryId,
  delivery.event AS event,
  delivery.body AS body,
  delivery.attempts AS attempts,
  webhook.id AS webhookId,
  webhook.url AS url,
  webhook.secret AS secret
ORDER BY delivery.nextAttemptAt, delivery.id
LIMIT $limit
