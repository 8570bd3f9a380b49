// Contents that are most like a text, by the vector index.
CYPHER 25
MATCH (content:Content)
  SEARCH content IN (
    VECTOR INDEX content_embedding
    FOR $vector
    LIMIT $searched
  ) SCORE AS similarity
RETURN content.id AS id, 2 * similarity - 1 AS score
ORDER BY score DESC, id
LIMIT $limit
