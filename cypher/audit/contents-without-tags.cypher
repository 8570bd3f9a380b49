// Orphans: contents that carry no tag, and what the last run made of them.
CYPHER 25
MATCH (content:Content)
WHERE NOT EXISTS { (content)-[:HAS_TAG]->() }
OPTIONAL MATCH (run:Run)-[done:TAGGED]->(content)
WITH content, run, done
ORDER BY done.at DESC
WITH content, collect({runId: run.id, outcome: done.outcome, at: done.at})[0] AS last
RETURN
  content.id AS contentId,
  content.title AS title,
  coalesce(last.outcome, 'NEVER TAGGED') AS outcome,
  last.at AS at,
  last.runId AS runId
ORDER BY contentId
LIMIT 200
