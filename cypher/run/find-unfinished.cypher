// The latest run over the same selection that was broken off.
CYPHER 25
MATCH (run:Run {selection: $selection})
WHERE run.finishedAt IS NULL AND run.undoneAt IS NULL
RETURN
  run.id AS runId,
  run.settings AS settings,
  run.model AS model,
  run.promptVersions AS promptVersions,
  run.calibrationKey AS calibrationKey
ORDER BY run.startedAt DESC
LIMIT 1
