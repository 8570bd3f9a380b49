// The settings in force, with what was learned beside them.
CYPHER 25
MATCH (settings:Settings {active: true})
RETURN
  settings.version AS version,
  settings.encoder AS encoder,
  settings.settings AS settings,
  settings.learned AS learned,
  settings.report AS report,
  toString(settings.createdAt) AS createdAt
