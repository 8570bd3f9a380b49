// The latest runs, with how much each did.
CYPHER 25
MATCH (run:Run)
RETURN
  run.id AS runId,
  run.selection AS selection,
  run.model AS model,
  toString(run.startedAt) AS startedAt,
  toString(run.finishedAt) AS finishedAt,
  toString(run.undoneAt) AS undoneAt,
  COUNT { (run)-[:TAGGED]->() } AS contents
ORDER BY run.startedAt DESC
LIMIT $limit
