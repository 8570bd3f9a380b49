// The bare vector search behind C2C2T, for comparison.
CYPHER 25
MATCH (content:Content)
  SEARCH content IN (
    VECTOR INDEX content_embedding
    FOR $vector
    LIMIT $limit
  ) SCORE AS score
RETURN content.id AS id, score AS score
