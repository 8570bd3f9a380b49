// The bare vector search behind C2T, for comparison.
CYPHER 25
MATCH (tag:Tag)
  SEARCH tag IN (
    VECTOR INDEX tag_embedding
    FOR $vector
    LIMIT $limit
  ) SCORE AS score
RETURN tag.id AS id, score AS score
