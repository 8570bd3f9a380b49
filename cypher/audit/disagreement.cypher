// Where people and the model differ: tags that people gave and the model had before it and left out,
// and tags that the model kept although people refused them.
CYPHER 25
MATCH (content:Content)-[suggested:SUGGESTED]->(tag:Tag)
MATCH (run:Run {id: suggested.runId})
WHERE run.undoneAt IS NULL
OPTIONAL MATCH (content)-[label:HAS_TAG]->(tag)
OPTIONAL MATCH (content)-[refusal:REJECTED_TAG]->(tag)
WITH content, tag, suggested, run, label, refusal
WHERE (label.origin IN ['HUMAN', 'IMPORT'] AND suggested.decision <> 'KEPT')
  OR (refusal IS NOT NULL AND suggested.decision = 'KEPT')
RETURN
  content.id AS contentId,
  content.title AS title,
  tag.id AS tagId,
  tag.name AS name,
  CASE WHEN refusal IS NULL THEN 'people gave it' ELSE 'people refused it' END AS people,
  suggested.decision AS model,
  suggested.confidence AS confidence,
  coalesce(refusal.by, label.by) AS by,
  run.id AS runId
ORDER BY confidence DESC, contentId, tagId
LIMIT 200
