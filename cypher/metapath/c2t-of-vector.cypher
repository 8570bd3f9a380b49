// Meta-path C2T for a text that is not stored: the similarity edges it would have are searched.
// (text)-[:SIMILAR_TO]->(tag); with $exact every tag is compared, else the index is asked.
CYPHER 25
CALL () {
  WHEN $exact THEN {
    MATCH (tag:Tag {status: 'ACTIVE'})
    WHERE tag.embedding IS NOT NULL
    RETURN tag, vector.similarity.cosine(tag.embedding, $vector) AS similarity
  }
  ELSE {
    MATCH (tag:Tag)
      SEARCH tag IN (
        VECTOR INDEX tag_embedding
        FOR $vector
        WHERE tag.status = 'ACTIVE'
        LIMIT $searched
      ) SCORE AS similarity
    RETURN tag, similarity
  }
}
WITH tag, 2 * similarity - 1 AS cosine
WHERE cosine > $minCosine
RETURN tag.id AS tagId, cosine AS score, [] AS via
ORDER BY score DESC, tagId
LIMIT $limit
