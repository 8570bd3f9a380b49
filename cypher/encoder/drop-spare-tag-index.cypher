// Drops the index over the other encoder's vectors.
CYPHER 25
DROP INDEX tag_spare_embedding IF EXISTS
