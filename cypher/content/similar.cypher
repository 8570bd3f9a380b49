// The contents most like each of these, by the similarity edges that are stored, the closest first.
CYPHER 25
UNWIND $contentIds AS contentId
CALL (contentId) {
  MATCH (:Content {id: contentId})-[edge:SIMILAR_TO]-(similar:Content)
  WITH similar, max(edge.cosine) AS cosine
  RETURN similar, cosine
  ORDER BY cosine DESC, similar.id
  LIMIT $limit
}
RETURN contentId AS contentId, similar.id AS similarId, cosine AS cosine
