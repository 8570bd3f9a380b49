// Stores other settings beside what was learned with those in force, as a new version that is put in force.
CYPHER 25
OPTIONAL MATCH (earlier:Settings)
WITH
  coalesce(max(earlier.version), 0) + 1 AS version,
  [one IN collect(earlier) WHERE one.encoder = $encoder] AS others
WITH version, others, head([other IN others WHERE other.active]) AS before
FOREACH (other IN others | SET other.active = false)
CREATE (settings:Settings {
  version: version,
  active: true,
  encoder: $encoder,
  settings: $settings,
  report: coalesce(before.report, 'null'),
  createdAt: datetime()
})
CALL (settings, before) {
  MATCH (before)-[:HAS_LEARNED]->(learned:LearnedRecall)
  CREATE (settings)-[:HAS_LEARNED]->(learned)
}
RETURN settings.version AS version
