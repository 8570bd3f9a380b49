// Active tags spread evenly over the vocabulary: wrong answers to learn from.
CYPHER 25
MATCH (tag:Tag {status: 'ACTIVE'})
WHERE tag.embedding IS NOT NULL
WITH tag.id AS tagId
ORDER BY tagId
WITH collect(tagId) AS tagIds, count(tagId) AS total
UNWIND range(0, total - 1, CASE WHEN total <= $size THEN 1 ELSE total / $size END) AS position
RETURN tagIds[position] AS tagId
LIMIT $size
