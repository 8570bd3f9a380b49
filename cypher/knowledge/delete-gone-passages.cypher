// Takes away the passages of a document that its newest version does not have.
CYPHER 25
MATCH (knowledge:Knowledge)
WHERE knowledge.id STARTS WITH $idPrefix AND NOT knowledge.id IN $ids
DETACH DELETE knowledge
RETURN count(*) AS deleted
