// Inserts contents into the graph, after their edges to the nearest tags: the same for tags that one sentence is near to.
// `sentence` is the mean of the whole content's cosine and the closest sentence's, of the tags nearest to each sentence.
// (content)-[:SIMILAR_TO {cosine, sentence}]->(tag)
CYPHER 25
UNWIND $rows AS row
MATCH (content:Content {id: row.contentId})
CALL (content, row) {
  UNWIND row.sentences AS sentence
  CALL (sentence) {
    CALL (sentence) {
      WHEN $exact THEN {
        MATCH (tag:Tag {status: 'ACTIVE'})
        WHERE tag.embedding IS NOT NULL
        RETURN tag, vector.similarity.cosine(tag.embedding, sentence) AS similarity
      }
      ELSE {
        MATCH (tag:Tag)
          SEARCH tag IN (
            VECTOR INDEX tag_embedding
            FOR sentence
            WHERE tag.status = 'ACTIVE'
            LIMIT $searched
          ) SCORE AS similarity
        RETURN tag, similarity
      }
    }
    RETURN tag, similarity
    ORDER BY similarity DESC, tag.id
    LIMIT $perSentence
  }
  WITH content, tag, max(similarity) AS closest
  WITH content, tag, closest, vector.similarity.cosine(tag.embedding, content.embedding) AS whole
  WITH content, tag, whole, closest + whole - 1 AS score
  WHERE score > $minCosine
  ORDER BY score DESC, tag.id
  LIMIT $limit
  MERGE (content)-[edge:SIMILAR_TO]->(tag)
    ON CREATE SET edge.cosine = 2 * whole - 1
  SET edge.sentence = score
  RETURN count(*) AS edges
}
RETURN row.contentId AS contentId, edges AS edges
