// Labelled contents spread evenly over the history, whose labels people gave, to learn from.
CYPHER 25
MATCH (content:Content {labelled: true})
WHERE content.embedding IS NOT NULL AND EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin <> 'MODEL' }
WITH content
ORDER BY content.id
WITH collect(content) AS contents, count(content) AS total
UNWIND range(0, total - 1, CASE WHEN total <= $size THEN 1 ELSE total / $size END) AS position
WITH contents[position] AS content
RETURN
  content.id AS contentId,
  COLLECT {
    MATCH (content)-[label:HAS_TAG]->(tag:Tag)
    WHERE label.origin <> 'MODEL'
    RETURN tag.id
    ORDER BY tag.id
  } AS tagIds
ORDER BY contentId
LIMIT $size
