// Definitions, rules and facts in the order of their ids, behind the place where the page before ended. A filter that is
// null lets all through.
CYPHER 25
CALL () {
  WHEN $words IS NULL THEN {
    MATCH (knowledge:Knowledge)
    WHERE knowledge.id > $after
    RETURN knowledge
  }
  ELSE {
    CALL db.index.fulltext.queryNodes('knowledge_search', $words) YIELD node AS knowledge
    WHERE knowledge.id > $after
    RETURN knowledge
  }
}
WITH knowledge, coalesce(knowledge.validUntil < datetime(), false) AS isExpired
WHERE ($kind IS NULL OR knowledge.kind = $kind)
  AND ($expired IS NULL OR isExpired = $expired)
  AND ($tagId IS NULL OR EXISTS { (knowledge)-[:ABOUT]->(:Tag {id: $tagId}) })
RETURN knowledge.id AS knowledgeId
ORDER BY knowledgeId
LIMIT $limit
