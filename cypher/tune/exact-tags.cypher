// The nearest active tags of a vector by looking at every one, to measure the vector index against.
CYPHER 25
MATCH (tag:Tag {status: 'ACTIVE'})
WHERE tag.embedding IS NOT NULL
WITH tag.id AS id, vector.similarity.cosine(tag.embedding, $vector) AS similarity
ORDER BY similarity DESC, id
LIMIT $limit
RETURN id AS id, similarity AS similarity
