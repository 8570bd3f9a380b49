// One vertex per definition, rule or fact.
CYPHER 25
CREATE CONSTRAINT knowledge_id IF NOT EXISTS
FOR (knowledge:Knowledge) REQUIRE knowledge.id IS UNIQUE
