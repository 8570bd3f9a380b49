// The machine-made labels that are least sure, for review.
CYPHER 25
MATCH (content:Content)-[label:HAS_TAG {origin: 'MODEL'}]->(tag:Tag)
RETURN
  content.id AS contentId,
  content.title AS title,
  tag.id AS tagId,
  tag.name AS name,
  label.confidence AS confidence,
  label.by AS model,
  label.at AS at,
  label.runId AS runId
ORDER BY confidence, contentId, tagId
LIMIT 200
