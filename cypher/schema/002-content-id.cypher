// One vertex per content id.
CYPHER 25
CREATE CONSTRAINT content_id IF NOT EXISTS
FOR (content:Content) REQUIRE content.id IS UNIQUE
