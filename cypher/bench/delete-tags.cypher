// Deletes some of the imported tags and tells how many.
CYPHER 25
MATCH (tag:Tag)
WITH tag LIMIT $limit
DETACH DELETE tag
RETURN count(*) AS deleted
