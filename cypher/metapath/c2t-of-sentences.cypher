// Meta-path C2T by sentences for a text that is not stored: the edges it would have are searched.
// Of the tags that are nearest to each sentence, by the mean of the whole text's cosine and the closest sentence's.
CYPHER 25
UNWIND $sentences AS sentence
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
WITH tag, max(similarity) AS closest
WITH tag, closest + vector.similarity.cosine(tag.embedding, $vector) - 1 AS score
WHERE score > $minCosine
RETURN tag.id AS tagId, score AS score, [] AS via
ORDER BY score DESC, tagId
LIMIT $limit
