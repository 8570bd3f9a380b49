// The nearest active tags of a vector by the vector index, asked for more than are looked at.
CYPHER 25
MATCH (tag:Tag)
  SEARCH tag IN (
    VECTOR INDEX tag_embedding
    FOR $vector
    WHERE tag.status = 'ACTIVE'
    LIMIT $searched
  ) SCORE AS similarity
RETURN tag.id AS id, similarity AS similarity
ORDER BY similarity DESC, id
LIMIT $limit
