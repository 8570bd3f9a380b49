// Every version of the settings, the newest first.
CYPHER 25
MATCH (settings:Settings)
RETURN
  settings.version AS version,
  settings.active AS active,
  settings.encoder AS encoder,
  settings.settings AS settings,
  settings.report AS report,
  toString(settings.createdAt) AS createdAt
ORDER BY version DESC
LIMIT $limit
