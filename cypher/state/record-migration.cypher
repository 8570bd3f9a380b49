// Remembers that a migration was carried out.
CYPHER 25
MERGE (migration:Migration {id: $migrationId})
SET migration.hash = $hash, migration.appliedAt = datetime()
