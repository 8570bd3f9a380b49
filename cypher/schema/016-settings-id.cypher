// One vertex per version of the settings.
CYPHER 25
CREATE CONSTRAINT settings_id IF NOT EXISTS
FOR (settings:Settings) REQUIRE settings.version IS UNIQUE
