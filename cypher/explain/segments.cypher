// The rules, facts and definitions that a prompt used.
CYPHER 25
UNWIND $segmentIds AS segmentId
MATCH (knowledge:Knowledge {id: segmentId})
RETURN
  knowledge.id AS knowledgeId,
  knowledge.kind AS kind,
  knowledge.text AS text,
  knowledge.source AS source
