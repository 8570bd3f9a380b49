// One vertex per tagging run.
CYPHER 25
CREATE CONSTRAINT run_id IF NOT EXISTS
FOR (run:Run) REQUIRE run.id IS UNIQUE
