// What was sent to a webhook, or is to be, the newest first.
CYPHER 25
MATCH (delivery:WebhookDelivery)-[:TO]->(:Webhook {id: $webhookId})
RETURN
  delivery.id AS deliveryId,
  delivery.event AS event,
  toString(delivery.at) AS at,
  delivery.attempts AS attempts,
  delivery.status AS status,
  delivery.responseStatus AS responseStatus,
  toString(delivery.nextAttemptAt) AS nextAttemptAt,
  delivery.error AS error
ORDER BY delivery.at DESC, delivery.id
LIMIT $limit
