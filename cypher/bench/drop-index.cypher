// Takes the bare loop's index away.
CYPHER 25
DROP INDEX bench_tag_embedding IF EXISTS
