// A new webhook, unless there are as many as there may be.
CYPHER 25
CALL () {
  MATCH (webhook:Webhook)
  RETURN count(webhook) AS existing
}
WITH existing
WHERE existing < $limit
CREATE (webhook:Webhook {
  id: $webhookId,
  url: $url,
  events: $events,
  active: $active,
  secret: $secret,
  createdAt: datetime()
})
RETURN toString(webhook.createdAt) AS createdAt
