// The nearest labelled contents of a vector by the vector index, asked for more than are looked at.
CYPHER 25
MATCH (content:Content)
  SEARCH content IN (
    VECTOR INDEX content_embedding
    FOR $vector
    WHERE content.labelled = true
    LIMIT $searched
  ) SCORE AS similarity
RETURN content.id AS id, similarity AS similarity
ORDER BY similarity DESC, id
LIMIT $limit
