// One vertex that tells up to where labels were checked.
CYPHER 25
CREATE CONSTRAINT label_check_id IF NOT EXISTS
FOR (check:LabelCheck) REQUIRE check.id IS UNIQUE
