// Contents of which people judged some tags without calling them complete, in the order of their ids.
CYPHER 25
MATCH (content:Content {complete: false})
WHERE content.embedding IS NOT NULL
  AND (EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin <> 'MODEL' } OR EXISTS { (content)-[:REJECTED_TAG]->() })
RETURN content.id AS contentId
ORDER BY contentId
LIMIT $limit
