// Active tags in the order of their ids, from one on.
CYPHER 25
MATCH (tag:Tag)
WHERE tag.id >= $from AND tag.status = 'ACTIVE' AND tag.embedding IS NOT NULL
RETURN tag.id AS tagId, tag.name AS name, coalesce(tag.aliases, []) AS aliases
ORDER BY tagId
LIMIT $limit
