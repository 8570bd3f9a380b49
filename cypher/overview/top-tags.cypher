// The tags that the most contents carry.
CYPHER 25
MATCH (tag:Tag)
WITH tag, COUNT { (tag)<-[:HAS_TAG]-() } AS count
WHERE count > 0
RETURN tag.id AS tagId, tag.name AS name, count AS count
ORDER BY count DESC, tagId
LIMIT $limit
