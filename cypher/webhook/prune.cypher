// Deletes deliveries that were finished long ago.
CYPHER 25
MATCH (delivery:WebhookDelivery)
WHERE delivery.finishedAt < datetime() - duration({days: $days})
WITH delivery
LIMIT $limit
DETACH DELETE delivery
RETURN count(delivery) AS deliveries
