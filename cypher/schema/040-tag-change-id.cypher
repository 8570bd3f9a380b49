// One vertex per change of a tag.
CYPHER 25
CREATE CONSTRAINT tag_change_id IF NOT EXISTS
FOR (change:TagChange) REQUIRE change.id IS UNIQUE
