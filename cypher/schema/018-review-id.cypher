// One vertex per review, and quick look-ups by id.
CYPHER 25
CREATE CONSTRAINT review_id IF NOT EXISTS
FOR (review:Review) REQUIRE review.id IS UNIQUE
