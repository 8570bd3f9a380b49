// One vertex per webhook, and quick look-ups by id.
CYPHER 25
CREATE CONSTRAINT webhook_id IF NOT EXISTS
FOR (webhook:Webhook) REQUIRE webhook.id IS UNIQUE
