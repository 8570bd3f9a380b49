// Puts a version of an encoder's settings in force; 0 puts none in force, so that the defaults hold.
CYPHER 25
OPTIONAL MATCH (wanted:Settings {version: $version, encoder: $encoder})
WITH wanted
WHERE wanted IS NOT NULL OR $version = 0
CALL () {
  MATCH (settings:Settings {encoder: $encoder})
  SET settings.active = settings.version = $version
}
RETURN coalesce(wanted.version, 0) AS version
