// Which checked labels are the most suspicious, behind a place? Without those that a reviewer has confirmed by name, or that
// were given after the check.
CYPHER 25
MATCH (content:Content)-[label:HAS_TAG]->(tag:Tag)
WHERE label.suspicion >= $minSuspicion AND label.suspicion <= $maxSuspicion
  AND (label.suspicion < $maxSuspicion OR content.id > $contentId OR (content.id = $contentId AND tag.id > $tagId))
  AND (label.at IS NULL OR label.at <= label.checkedAt)
  AND NOT EXISTS {
    MATCH (review:Review)-[:OF]->(content)
    WHERE tag.id IN review.accepted OR tag.id IN review.added
  }
RETURN
  content.id AS contentId,
  tag.id AS tagId,
  label.origin AS origin,
  label.suspicion AS suspicion,
  label.neighbourShare AS neighbourShare,
  label.modelConfidence AS modelConfidence,
  label.why AS why
ORDER BY suspicion DESC, contentId, tagId
LIMIT $limit
