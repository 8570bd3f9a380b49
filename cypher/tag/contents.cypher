// Which contents carry these tags, and who gave them? Of each tag the latest tagged first, behind the place where the page
// before ended.
CYPHER 25
UNWIND $tagIds AS tagId
CALL (tagId) {
  MATCH (content:Content)-[label:HAS_TAG]->(:Tag {id: tagId})
  WHERE $afterId IS NULL
    OR label.at < datetime($afterAt)
    OR (label.at = datetime($afterAt) AND content.id > $afterId)
    OR (label.at IS NULL AND ($afterAt IS NOT NULL OR content.id > $afterId))
  RETURN content, label
  ORDER BY label.at IS NULL, label.at DESC, content.id
  LIMIT $limit
}
RETURN
  tagId AS tagId,
  content.id AS contentId,
  label.origin AS origin,
  label.confidence AS confidence,
  label.runId AS runId,
  label.by AS by,
  toString(label.at) AS at
