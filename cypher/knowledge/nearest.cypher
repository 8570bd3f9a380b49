// Valid rules and facts that are bound to no tag, the closest to the content first.
CYPHER 25
MATCH (knowledge:Knowledge)
  SEARCH knowledge IN (
    VECTOR INDEX knowledge_embedding
    FOR $vector
    LIMIT $searched
  ) SCORE AS similarity
WITH knowledge, 2 * similarity - 1 AS cosine
WHERE NOT EXISTS { (knowledge)-[:ABOUT]->() }
  AND (knowledge.validUntil IS NULL OR knowledge.validUntil >= datetime())
RETURN
  knowledge.id AS knowledgeId,
  knowledge.kind AS kind,
  knowledge.text AS text,
  knowledge.source AS source,
  cosine AS cosine
ORDER BY cosine DESC, knowledgeId
LIMIT $limit
