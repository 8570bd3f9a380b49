// Writes what one content's tagging found: the outcome, every candidate with its decision, and the kept tags.
// Machine-made tags of earlier runs are replaced; tags of people are never touched, and refused tags never given.
// A shadow run gives no tags and replaces none. The lock keeps a review from coming between reading and writing.
// For an item of a job nothing is written unless the worker holds it still; the item ends with the result, in one transaction.
// The event for webhooks is written with it. A shadow run gives no tags and replaces none. The lock keeps a review from coming between reading and writing.
CYPHER 25
MATCH (run:Run {id: $runId})
MATCH (content:Content {id: $contentId})
SET content.lock = true
REMOVE content.lock
WITH run, content
OPTIONAL MATCH (item:JobItem {jobId: $jobId, contentId: $contentId})
SET item.lock = true
REMOVE item.lock
WITH run, content, item
WHERE $lease IS NULL OR item.lease = $lease
SET
  item.status = CASE $outcome WHEN 'FAILED' THEN 'FAILED' ELSE 'DONE' END,
  item.outcome = $outcome,
  item.reason = $reason,
  item.at = datetime()
REMOVE item.lease, item.leaseUntil, item.worker
MERGE (run)-[done:TAGGED]->(content)
SET
  done.outcome = $outcome,
  done.reason = $reason,
  done.exampleIds = $exampleIds,
  done.segmentIds = $segmentIds,
  done.citedKinds = [citation IN $citations | citation.kind],
  done.citedTexts = [citation IN $citations | citation.text],
  done.citedSources = [citation IN $citations | coalesce(citation.source, '')],
  done.at = datetime()
WITH run, content
CALL (run, content) {
  OPTIONAL MATCH (content)-[old:HAS_TAG {origin: 'MODEL'}]->(:Tag)
  WHERE $outcome <> 'FAILED' AND NOT coalesce(run.shadow, false)
  DELETE old
}
CALL (run, content) {
  UNWIND $suggestions AS suggestion
  MATCH (tag:Tag {id: suggestion.tagId})
  MERGE (content)-[suggested:SUGGESTED {runId: run.id}]->(tag)
  SET
    suggested.rank = toInteger(suggestion.rank),
    suggested.paths = suggestion.paths,
    suggested.cosine = suggestion.cosine,
    suggested.sentence = suggestion.sentence,
    suggested.votes = suggestion.votes,
    suggested.learned = suggestion.learned,
    suggested.words = suggestion.words,
    suggested.wordVotes = suggestion.wordVotes,
    suggested.recallScore = suggestion.recallScore,
    suggested.rawConfidence = suggestion.rawConfidence,
    suggested.prior = suggestion.prior,
    suggested.confidence = suggestion.confidence,
    suggested.basis = suggestion.basis,
    suggested.mass = suggestion.mass,
    suggested.chosenPlace = suggestion.chosenPlace,
    suggested.confidenceSource = suggestion.confidenceSource,
    suggested.decision = suggestion.decision
  WITH run, content, tag, suggestion
  WHERE suggestion.decision = 'KEPT'
    AND NOT coalesce(run.shadow, false)
    AND NOT EXISTS { (content)-[:HAS_TAG]->(tag) }
    AND NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
  CREATE (content)-[:HAS_TAG {
    origin: 'MODEL',
    confidence: suggestion.confidence,
    runId: run.id,
    at: datetime(),
    by: run.model
  }]->(tag)
  RETURN count(*) AS written
}
CALL (run) {
  MATCH (webhook:Webhook {active: true})
  WHERE $outcome = 'TAGGED'
    AND NOT coalesce(run.shadow, false)
    AND 'CONTENT_TAGGED' IN webhook.events
  CREATE (delivery:WebhookDelivery {
    id: randomUUID(),
    event: 'CONTENT_TAGGED',
    body: $eventBody,
    at: datetime(),
    attempts: 0,
    status: 'WAITING',
    nextAttemptAt: datetime()
  })-[:TO]->(webhook)
  CREATE (delivery)-[:QUEUED_FOR]->(webhook)
}
RETURN written AS written
