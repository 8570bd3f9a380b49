// Runs with their settings, and how much each did.
CYPHER 25
UNWIND $runIds AS runId
MATCH (run:Run {id: runId})
RETURN
  run.id AS runId,
  run.selection AS selection,
  run.model AS model,
  run.encoder AS encoder,
  run.settings AS settings,
  coalesce(run.shadow, false) AS isShadow,
  toString(run.startedAt) AS startedAt,
  toString(run.finishedAt) AS finishedAt,
  toString(run.undoneAt) AS undoneAt,
  COUNT { (run)-[:TAGGED]->() } AS contents,
  {
    tagged: COUNT { (run)-[:TAGGED {outcome: 'TAGGED'}]->() },
    noTag: COUNT { (run)-[:TAGGED {outcome: 'NO_TAG'}]->() },
    failed: COUNT { (run)-[:TAGGED {outcome: 'FAILED'}]->() }
  } AS outcomes
