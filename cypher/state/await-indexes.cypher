// Waits until every index can be searched.
CYPHER 25
CALL db.awaitIndexes($seconds)
