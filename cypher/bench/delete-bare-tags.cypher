// Deletes some of the bare loop's tags and tells how many.
CYPHER 25
MATCH (tag:BenchTag)
WITH tag LIMIT $limit
DETACH DELETE tag
RETURN count(*) AS deleted
