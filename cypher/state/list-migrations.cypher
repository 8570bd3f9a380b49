// Which migrations has this database seen, and with which text?
CYPHER 25
MATCH (migration:Migration)
RETURN migration.id AS migrationId, migration.hash AS hash
ORDER BY migrationId
