// One vertex per tag id.
CYPHER 25
CREATE CONSTRAINT tag_id IF NOT EXISTS
FOR (tag:Tag) REQUIRE tag.id IS UNIQUE
