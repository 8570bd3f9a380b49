// Labelled contents spread evenly over the history, whose labels people gave, to learn from. Those of which people judged
// some tags only are left out: what they do not carry is not known to be wrong.
CYPHER 25
MATCH (content:Content {labelled: true})
WHERE content.embedding IS NOT NULL
  AND coalesce(content.complete, true)
  AND EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin <> 'MODEL' }
WITH content.id AS contentId
ORDER BY contentId
WITH collect(contentId) AS contentIds, count(contentId) AS total
UNWIND range(0, total - 1, CASE WHEN total <= $size THEN 1 ELSE total / $size END) AS position
RETURN contentIds[position] AS contentId
LIMIT $size
