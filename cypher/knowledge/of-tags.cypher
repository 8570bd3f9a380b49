// The knowledge about each of these tags.
CYPHER 25
UNWIND $tagIds AS tagId
CALL (tagId) {
  MATCH (:Tag {id: tagId})<-[:ABOUT]-(knowledge:Knowledge)
  RETURN knowledge.id AS knowledgeId
  ORDER BY knowledgeId
  LIMIT $limit
}
RETURN tagId AS tagId, knowledgeId AS knowledgeId
