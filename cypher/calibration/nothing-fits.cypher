// Contents of which people said that no tag fits. Nothing is learned from them but how such contents look.
CYPHER 25
MATCH (content:Content {complete: true})
WHERE content.embedding IS NOT NULL
  AND NOT EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin <> 'MODEL' }
RETURN content.id AS contentId
ORDER BY contentId
LIMIT $size
