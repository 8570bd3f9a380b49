// Puts an event into the outbox: a delivery for each webhook that asks for events of its kind.
CYPHER 25
MATCH (webhook:Webhook {active: true})
WHERE $event IN webhook.events
CREATE (delivery:WebhookDelivery {
  id: randomUUID(),
  event: $event,
  body: $eventBody,
  at: datetime(),
  attempts: 0,
  status: 'WAITING',
  nextAttemptAt: datetime()
})-[:TO]->(webhook)
CREATE (delivery)-[:QUEUED_FOR]->(webhook)
RETURN count(delivery) AS deliveries
