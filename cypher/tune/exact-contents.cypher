// The nearest labelled contents of a vector by looking at every one, to measure the vector index against.
CYPHER 25
MATCH (content:Labelled)
WHERE content.embedding IS NOT NULL
WITH content.id AS id, vector.similarity.cosine(content.embedding, $vector) AS similarity
ORDER BY similarity DESC, id
LIMIT $limit
RETURN id AS id, similarity AS similarity
