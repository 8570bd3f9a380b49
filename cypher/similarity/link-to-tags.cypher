// Inserts contents into the graph, first half: similarity edges to the nearest active tags, in place of older ones.
// (content)-[:SIMILAR_TO {cosine}]->(tag)
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (content:Content {id: contentId})
CALL (content) {
  OPTIONAL MATCH (content)-[old:SIMILAR_TO]->(:Tag)
  DELETE old
}
CALL (content) {
  MATCH (tag:Tag)
    SEARCH tag IN (
      VECTOR INDEX tag_embedding
      FOR content.embedding
      WHERE tag.status = 'ACTIVE'
      LIMIT $searched
    ) SCORE AS score
  WITH content, tag, 2 * score - 1 AS cosine
  WHERE cosine > $minCosine
  ORDER BY cosine DESC, tag.id
  LIMIT $limit
  CREATE (content)-[:SIMILAR_TO {cosine: cosine}]->(tag)
  RETURN count(*) AS edges
}
RETURN contentId AS contentId, edges AS edges
