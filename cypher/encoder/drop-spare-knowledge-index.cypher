// Drops the index over the other encoder's vectors.
CYPHER 25
DROP INDEX knowledge_spare_embedding IF EXISTS
