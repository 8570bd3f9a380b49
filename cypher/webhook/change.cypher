// Changes a webhook; its secret stays.
CYPHER 25
MATCH (webhook:Webhook {id: $webhookId})
SET webhook.url = $url, webhook.events = $events, webhook.active = $active
RETURN toString(webhook.createdAt) AS createdAt
