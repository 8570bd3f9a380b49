// Valid rules, facts and definitions about these tags, the closest to the content first.
CYPHER 25
MATCH (knowledge:Knowledge)-[:ABOUT]->(tag:Tag)
WHERE tag.id IN $tagIds AND (knowledge.validUntil IS NULL OR knowledge.validUntil >= datetime())
WITH DISTINCT knowledge, 2 * vector.similarity.cosine(knowledge.embedding, $vector) - 1 AS cosine
RETURN
  knowledge.id AS knowledgeId,
  knowledge.kind AS kind,
  knowledge.text AS text,
  knowledge.source AS source,
  cosine AS cosine
ORDER BY cosine DESC, knowledgeId
LIMIT $limit
