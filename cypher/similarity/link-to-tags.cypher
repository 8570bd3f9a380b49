// Inserts contents into the graph, first part: similarity edges to the nearest active tags, in place of older ones.
// Nearest by the content's own vector, and by the learned content tower where there is one; each edge tells both cosines.
// With $exact every tag is compared, else the index is asked.
// (content)-[:SIMILAR_TO {cosine, learned}]->(tag)
CYPHER 25
UNWIND $rows AS row
MATCH (content:Content {id: row.contentId})
CALL (content) {
  OPTIONAL MATCH (content)-[old:SIMILAR_TO]->(:Tag)
  DELETE old
}
CALL (content, row) {
  UNWIND [content.embedding, row.projected] AS vector
  WITH content, row, vector
  WHERE vector IS NOT NULL
  CALL (vector) {
    CALL (vector) {
      WHEN $exact THEN {
        MATCH (tag:Tag {status: 'ACTIVE'})
        WHERE tag.embedding IS NOT NULL
        RETURN tag, vector.similarity.cosine(tag.embedding, vector) AS score
      }
      ELSE {
        MATCH (tag:Tag)
          SEARCH tag IN (
            VECTOR INDEX tag_embedding
            FOR vector
            WHERE tag.status = 'ACTIVE'
            LIMIT $searched
          ) SCORE AS score
        RETURN tag, score
      }
    }
    WITH tag, score
    WHERE 2 * score - 1 > $minCosine
    RETURN tag
    ORDER BY score DESC, tag.id
    LIMIT $limit
  }
  WITH DISTINCT content, row, tag
  CREATE (content)-[:SIMILAR_TO {
    cosine: 2 * vector.similarity.cosine(tag.embedding, content.embedding) - 1,
    learned: 2 * vector.similarity.cosine(tag.embedding, row.projected) - 1
  }]->(tag)
  RETURN count(*) AS edges
}
RETURN row.contentId AS contentId, edges AS edges
