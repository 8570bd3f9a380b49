// How many tags are there already?
CYPHER 25
MATCH (tag:Tag)
RETURN count(tag) AS count
