// Which standing run tagged each of these contents last?
CYPHER 25
UNWIND $contentIds AS contentId
CALL (contentId) {
  MATCH (run:Run)-[done:TAGGED]->(:Content {id: contentId})
  WHERE run.undoneAt IS NULL
  RETURN run, done
  ORDER BY done.at DESC
  LIMIT 1
}
RETURN
  contentId AS contentId,
  run.id AS runId,
  run.model AS model,
  run.encoder AS encoder,
  run.settings AS settings,
  toString(done.at) AS at,
  done.outcome AS outcome,
  done.reason AS reason
