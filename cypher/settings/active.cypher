// The settings in force for an encoder, with what was learned beside them. Where it has no version of its own yet, those of
// another encoder: what people chose there holds on, but what was learned from its vectors means nothing.
CYPHER 25
MATCH (settings:Settings {active: true})
WHERE settings.encoder = $encoder
  OR NOT EXISTS { MATCH (own:Settings {encoder: $encoder}) }
WITH settings
ORDER BY settings.version DESC
LIMIT 1
OPTIONAL MATCH (settings)-[:HAS_LEARNED]->(learned:LearnedRecall)
RETURN
  settings.version AS version,
  settings.encoder AS encoder,
  settings.settings AS settings,
  learned.json AS learned,
  settings.report AS report,
  toString(settings.createdAt) AS createdAt
