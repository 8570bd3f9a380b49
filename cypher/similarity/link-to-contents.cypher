// Inserts contents into the graph, second half: similarity edges to the nearest contents that carry tags.
// (content)-[:SIMILAR_TO {cosine}]->(neighbour)
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (content:Content {id: contentId})
CALL (content) {
  OPTIONAL MATCH (content)-[old:SIMILAR_TO]->(:Content)
  DELETE old
}
CALL (content) {
  MATCH (neighbour:Content)
    SEARCH neighbour IN (
      VECTOR INDEX content_embedding
      FOR content.embedding
      WHERE neighbour.labelled = true
      LIMIT $searched
    ) SCORE AS score
  WITH content, neighbour, 2 * score - 1 AS cosine
  WHERE cosine > $minCosine AND neighbour <> content
  ORDER BY cosine DESC, neighbour.id
  LIMIT $limit
  CREATE (content)-[:SIMILAR_TO {cosine: cosine}]->(neighbour)
  RETURN count(*) AS edges
}
RETURN contentId AS contentId, edges AS edges
