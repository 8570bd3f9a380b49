// Definitions, rules and facts with the tags that they are about.
CYPHER 25
UNWIND $knowledgeIds AS knowledgeId
MATCH (knowledge:Knowledge {id: knowledgeId})
RETURN
  knowledge.id AS knowledgeId,
  knowledge.kind AS kind,
  knowledge.text AS text,
  knowledge.source AS source,
  toString(knowledge.validUntil) AS validUntil,
  coalesce(knowledge.validUntil < datetime(), false) AS isExpired,
  COLLECT {
    MATCH (knowledge)-[:ABOUT]->(tag:Tag)
    RETURN {tagId: tag.id, name: tag.name}
    ORDER BY tag.id
  } AS about
