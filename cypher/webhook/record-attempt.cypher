// What came of an attempt. Without a delay it was the last one: the delivery leaves the queue.
CYPHER 25
MATCH (delivery:WebhookDelivery {id: $deliveryId})
SET
  delivery.attempts = delivery.attempts + 1,
  delivery.status = $status,
  delivery.responseStatus = $responseStatus,
  delivery.error = $error,
  delivery.nextAttemptAt =
    CASE WHEN $delayMs IS NOT NULL THEN datetime() + duration({milliseconds: $delayMs}) END,
  delivery.finishedAt = CASE WHEN $delayMs IS NULL THEN datetime() END
WITH delivery
CALL (delivery) {
  MATCH (delivery)-[queued:QUEUED_FOR]->()
  WHERE $delayMs IS NULL
  DELETE queued
}
RETURN delivery.attempts AS attempts
