// Contents that people reviewed, with the tags they gave and the tags they refused, as in-context examples.
CYPHER 25
UNWIND range(0, size($contentIds) - 1) AS position
MATCH (content:Content {id: $contentIds[position]})
WHERE EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin <> 'MODEL' }
RETURN
  content.id AS contentId,
  content.title AS title,
  coalesce(content.complete, true) AS isComplete,
  COLLECT {
    MATCH (content)-[label:HAS_TAG]->(tag:Tag)
    WHERE label.origin <> 'MODEL'
    RETURN {tagId: tag.id, name: tag.name}
    ORDER BY tag.id
  } AS correct,
  COLLECT {
    MATCH (content)-[:REJECTED_TAG]->(tag:Tag)
    RETURN {tagId: tag.id, name: tag.name}
    ORDER BY tag.id
  } AS incorrect
ORDER BY position
LIMIT $limit
