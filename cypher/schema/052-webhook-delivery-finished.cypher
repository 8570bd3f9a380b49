// Finds deliveries that were finished long ago, to delete them.
CYPHER 25
CREATE INDEX webhook_delivery_finished IF NOT EXISTS
FOR (delivery:WebhookDelivery) ON (delivery.finishedAt)
