// Tags by name or, with $order 'CONTENT_COUNT', by how many contents carry them, the most first; behind the place where the
// page before ended. A filter that is null lets all through.
CYPHER 25
CALL () {
  WHEN $words IS NULL THEN {
    MATCH (tag:Tag)
    RETURN tag
  }
  ELSE {
    CALL db.index.fulltext.queryNodes('tag_words', $words) YIELD node AS tag
    RETURN tag
  }
}
WITH tag, COUNT { (tag)<-[:HAS_TAG]-() } AS contentCount
WHERE ($status IS NULL OR coalesce(tag.status, 'ACTIVE') = $status)
  AND ($unused IS NULL OR (contentCount = 0) = $unused)
  AND ($isRoot IS NULL OR EXISTS { (tag)-[:BROADER]->() } <> $isRoot)
  AND ($broaderId IS NULL OR EXISTS { (tag)-[:BROADER]->(:Tag {id: $broaderId}) })
WITH tag.id AS tagId, CASE $order WHEN 'CONTENT_COUNT' THEN -contentCount ELSE toLower(tag.name) END AS place
WHERE $afterId IS NULL OR place > $afterPlace OR (place = $afterPlace AND tagId > $afterId)
RETURN tagId AS tagId, place AS place
ORDER BY place, tagId
LIMIT $limit
