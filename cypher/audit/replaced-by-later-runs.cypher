// What the latest run changed, other half: tags that an earlier run had kept and the latest did not.
CYPHER 25
MATCH (run:Run)
WHERE run.undoneAt IS NULL
WITH run
ORDER BY run.startedAt DESC
LIMIT 1
MATCH (run)-[:TAGGED]->(content:Content)-[before:SUGGESTED {decision: 'KEPT'}]->(tag:Tag)
MATCH (earlier:Run {id: before.runId})
WHERE earlier <> run AND earlier.undoneAt IS NULL AND NOT EXISTS { (content)-[:HAS_TAG]->(tag) }
RETURN
  content.id AS contentId,
  content.title AS title,
  tag.id AS tagId,
  tag.name AS name,
  before.confidence AS confidenceBefore,
  earlier.id AS earlierRunId,
  run.id AS runId
ORDER BY contentId, tagId
LIMIT 1000
