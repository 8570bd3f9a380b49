// All webhooks without their secrets, the newest first.
CYPHER 25
MATCH (webhook:Webhook)
RETURN
  webhook.id AS webhookId,
  webhook.url AS url,
  webhook.events AS events,
  webhook.active AS active,
  toString(webhook.createdAt) AS createdAt
ORDER BY webhook.createdAt DESC, webhook.id
LIMIT $limit
