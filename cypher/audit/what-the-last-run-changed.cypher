// What the latest run changed: the labels that it wrote, and the contents for which it found no tag.
CYPHER 25
MATCH (run:Run)
WHERE run.undoneAt IS NULL
WITH run
ORDER BY run.startedAt DESC
LIMIT 1
MATCH (run)-[done:TAGGED]->(content:Content)
OPTIONAL MATCH (content)-[label:HAS_TAG {runId: run.id}]->(tag:Tag)
RETURN
  run.id AS runId,
  content.id AS contentId,
  content.title AS title,
  done.outcome AS outcome,
  done.reason AS reason,
  tag.id AS tagId,
  tag.name AS name,
  label.confidence AS confidence,
  done.at AS at
ORDER BY contentId, confidence DESC, tagId
LIMIT 1000
