// Which of these contents carry each of these tags, as people gave them?
CYPHER 25
MATCH (content:Content)-[label:HAS_TAG]->(tag:Tag)
WHERE content.id IN $contentIds AND tag.id IN $tagIds AND label.origin <> 'MODEL'
WITH tag, content
ORDER BY content.id
RETURN tag.id AS tagId, collect(content.id) AS contentIds
ORDER BY tagId
