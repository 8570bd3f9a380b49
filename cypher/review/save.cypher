// Writes one review whole, or nothing where it does not rest on the newest version of the content or calls tags complete
// while some of the model's are left undecided. The lock on the content is taken before anything is read, so that of two
// reviews at once the second sees what the first has written. The event for webhooks is written with it.
CYPHER 25
MATCH (content:Content {id: $contentId})
SET content.lock = true
REMOVE content.lock
WITH content
WHERE coalesce(content.reviewVersion, 0) = $basedOn
  AND NOT (
    coalesce($complete, false)
    AND EXISTS {
      (content)-[:HAS_TAG {origin: 'MODEL'}]->(tag:Tag)
      WHERE NOT tag.id IN [given IN $given | given.tagId] AND NOT tag.id IN [refused IN $rejected | refused.tagId]
    }
  )
WITH
  content,
  EXISTS { (content)-[:HAS_TAG {origin: 'IMPORT'}]->() } AS imported,
  size($given) + size($rejected) > 0 OR $complete IS NOT NULL AS decides
SET
  content.reviewVersion = $basedOn + 1,
  content.reviewedAt = CASE WHEN decides THEN datetime() ELSE content.reviewedAt END,
  content.complete =
    CASE WHEN decides THEN coalesce($complete, content.complete, imported) ELSE content.complete END
WITH content
CALL (content) {
  UNWIND $given AS given
  MATCH (tag:Tag {id: given.tagId})
  OPTIONAL MATCH (content)-[refusal:REJECTED_TAG]->(tag)
  DELETE refusal
  MERGE (content)-[label:HAS_TAG]->(tag)
  ON CREATE SET label.runId = given.runId, label.confidence = given.confidence
  WITH label
  WHERE coalesce(label.origin, 'MODEL') = 'MODEL'
  SET label.origin = 'HUMAN', label.by = $by, label.at = datetime()
}
CALL (content) {
  UNWIND $rejected AS refused
  MATCH (tag:Tag {id: refused.tagId})
  MERGE (content)-[refusal:REJECTED_TAG]->(tag)
  SET refusal.by = $by, refusal.at = datetime(), refusal.reason = refused.reason
  WITH content, tag
  MATCH (content)-[wrong:HAS_TAG]->(tag)
  DELETE wrong
}
CREATE (review:Review {
  id: $reviewId,
  by: $by,
  at: datetime(),
  version: content.reviewVersion,
  accepted: $accepted,
  added: $added,
  rejected: [refused IN $rejected | refused.tagId],
  reasons: [refused IN $rejected | coalesce(refused.reason, '')],
  complete: $complete,
  comment: $comment
})-[:OF]->(content)
WITH content, review
CALL () {
  MATCH (webhook:Webhook {active: true})
  WHERE 'REVIEW_SAVED' IN webhook.events
  CREATE (delivery:WebhookDelivery {
    id: randomUUID(),
    event: 'REVIEW_SAVED',
    body: $eventBody,
    at: datetime(),
    attempts: 0,
    status: 'WAITING',
    nextAttemptAt: datetime()
  })-[:TO]->(webhook)
  CREATE (delivery)-[:QUEUED_FOR]->(webhook)
}
SET content.labelled =
  EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin <> 'MODEL' }
  OR (coalesce(content.labelled, false) AND EXISTS { (content)-[:HAS_TAG]->() })
SET content:$(CASE WHEN content.labelled THEN ['Labelled'] ELSE [] END)
REMOVE content:$(CASE WHEN content.labelled THEN [] ELSE ['Labelled'] END)
RETURN review.version AS version, toString(review.at) AS at
