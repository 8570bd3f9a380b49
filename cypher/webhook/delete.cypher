// Deletes a webhook with all of its deliveries, also those that wait.
CYPHER 25
MATCH (webhook:Webhook {id: $webhookId})
OPTIONAL MATCH (delivery:WebhookDelivery)-[:TO]->(webhook)
WITH webhook, collect(delivery) AS deliveries
FOREACH (delivery IN deliveries | DETACH DELETE delivery)
DETACH DELETE webhook
RETURN size(deliveries) AS deliveries
