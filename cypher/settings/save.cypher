// Stores a new version of the settings and puts it in force; earlier versions stay, so that one can go back.
CYPHER 25
OPTIONAL MATCH (earlier:Settings)
WITH coalesce(max(earlier.version), 0) + 1 AS version, collect(earlier) AS others
FOREACH (other IN others | SET other.active = false)
CREATE (settings:Settings {
  version: version,
  active: true,
  encoder: $encoder,
  settings: $settings,
  learned: $learned,
  report: $report,
  createdAt: datetime()
})
RETURN settings.version AS version
