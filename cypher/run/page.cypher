// Which runs were there? The latest first, behind the place where the page before ended.
CYPHER 25
MATCH (run:Run)
WHERE $afterId IS NULL
  OR run.startedAt < datetime($afterAt)
  OR (run.startedAt = datetime($afterAt) AND run.id > $afterId)
RETURN run.id AS runId, toString(run.startedAt) AS startedAt
ORDER BY run.startedAt DESC, runId
LIMIT $limit
