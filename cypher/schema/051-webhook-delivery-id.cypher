// One vertex per delivery of an event to a webhook, and quick look-ups by id.
CYPHER 25
CREATE CONSTRAINT webhook_delivery_id IF NOT EXISTS
FOR (delivery:WebhookDelivery) REQUIRE delivery.id IS UNIQUE
