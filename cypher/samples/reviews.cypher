// Which tags of these contents did people refuse, and which did a model propose before people took them over?
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (content:Content {id: contentId})
RETURN
  content.id AS contentId,
  coalesce(content.complete, true) AS isComplete,
  COLLECT {
    MATCH (content)-[:REJECTED_TAG]->(tag:Tag)
    RETURN tag.id
    ORDER BY tag.id
  } AS rejectedTagIds,
  COLLECT {
    MATCH (content)-[label:HAS_TAG {origin: 'HUMAN'}]->(tag:Tag)
    WHERE label.runId IS NOT NULL OR EXISTS { (content)-[:SUGGESTED {decision: 'KEPT'}]->(tag) }
    RETURN DISTINCT tag.id
    ORDER BY tag.id
  } AS proposedTagIds
