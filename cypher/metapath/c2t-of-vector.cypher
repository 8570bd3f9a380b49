// Meta-path C2T for a text that is not stored: the similarity edges it would have are searched.
// (text)-[:SIMILAR_TO]->(tag)
CYPHER 25
MATCH (tag:Tag)
  SEARCH tag IN (
    VECTOR INDEX tag_embedding
    FOR $vector
    WHERE tag.status = 'ACTIVE'
    LIMIT $searched
  ) SCORE AS similarity
WITH tag, 2 * similarity - 1 AS cosine
WHERE cosine > $minCosine
RETURN tag.id AS tagId, cosine AS score, [] AS via
ORDER BY score DESC, tagId
LIMIT $limit
