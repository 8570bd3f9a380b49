// Which contents carry this tag, and who gave it? The latest first.
CYPHER 25
MATCH (content:Content)-[label:HAS_TAG]->(:Tag {id: $tagId})
RETURN
  content.id AS contentId,
  content.title AS title,
  label.origin AS origin,
  label.confidence AS confidence,
  label.runId AS runId,
  label.by AS by,
  toString(label.at) AS at
ORDER BY label.at IS NULL, label.at DESC, contentId
LIMIT $limit
