// All runs: when, with which model and settings, how much they did, and whether they were undone.
CYPHER 25
MATCH (run:Run)
RETURN
  run.id AS runId,
  run.startedAt AS startedAt,
  run.finishedAt AS finishedAt,
  run.undoneAt AS undoneAt,
  run.selection AS selection,
  run.model AS model,
  COUNT { (run)-[:TAGGED {outcome: 'TAGGED'}]->() } AS tagged,
  COUNT { (run)-[:TAGGED {outcome: 'NO_TAG'}]->() } AS noTag,
  COUNT { (run)-[:TAGGED {outcome: 'FAILED'}]->() } AS failed,
  run.settings AS settings
ORDER BY startedAt DESC
LIMIT 100
