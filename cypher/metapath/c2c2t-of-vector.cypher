// Meta-path C2C2T for a text that is not stored: the similarity edges it would have are searched.
// (text)-[:SIMILAR_TO]-(neighbour)-[:HAS_TAG]->(tag)
CYPHER 25
MATCH (neighbour:Content)
  SEARCH neighbour IN (
    VECTOR INDEX content_embedding
    FOR $vector
    WHERE neighbour.labelled = true
    LIMIT $searched
  ) SCORE AS similarity
WITH neighbour, 2 * similarity - 1 AS cosine
WHERE cosine > $minCosine AND neighbour.id <> $excludedId
ORDER BY cosine DESC, neighbour.id
LIMIT $neighbours
MATCH (neighbour)-[label:HAS_TAG]->(tag:Tag {status: 'ACTIVE'})
WITH tag, neighbour, label, cosine
ORDER BY cosine DESC, neighbour.id
WITH
  tag,
  sum(cosine ^ $sharpness * CASE label.origin WHEN 'MODEL' THEN $machineWeight ELSE 1.0 END) AS score,
  collect({contentId: neighbour.id, similarity: cosine, origin: label.origin}) AS via
RETURN tag.id AS tagId, score AS score, via AS via
ORDER BY score DESC, tagId
LIMIT $limit
