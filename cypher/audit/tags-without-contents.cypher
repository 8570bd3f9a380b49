// Orphans: active tags that no content carries. Only the C2T path can find them.
CYPHER 25
MATCH (tag:Tag {status: 'ACTIVE'})
WHERE NOT EXISTS { (:Content)-[:HAS_TAG]->(tag) }
RETURN
  tag.id AS tagId,
  tag.name AS name,
  tag.description AS description,
  COUNT { (:Content)-[:SUGGESTED]->(tag) } AS timesSuggested
ORDER BY timesSuggested DESC, tagId
LIMIT 200
