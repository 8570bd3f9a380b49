// Every candidate that runs with this calibration's key put forward, beside what people say of it; the newest run of each
// content counts. A content whose labels were imported, or whose tags a reviewer called complete, carries all its tags, so
// what it does not carry is wrong; where it carries none, no tag fits. `missed` counts the tags that people gave and recall
// did not find.
CYPHER 25
MATCH (run:Run {calibrationKey: $key})-[done:TAGGED]->(content:Content)
WHERE done.outcome <> 'FAILED'
WITH content, run
ORDER BY run.startedAt DESC
WITH content, head(collect(run.id)) AS runId
WITH
  content,
  runId,
  coalesce(content.complete, EXISTS { (content)-[:HAS_TAG {origin: 'IMPORT'}]->() }) AS complete
MATCH (content)-[suggested:SUGGESTED {runId: runId}]->(tag:Tag)
WHERE suggested.prior IS NOT NULL
OPTIONAL MATCH (content)-[label:HAS_TAG]->(tag)
WHERE label.origin <> 'MODEL'
WITH
  content,
  runId,
  complete,
  suggested,
  CASE
    WHEN label IS NOT NULL THEN true
    WHEN complete OR EXISTS { (content)-[:REJECTED_TAG]->(tag) } THEN false
  END AS right
ORDER BY suggested.rank
WITH
  content,
  runId,
  complete,
  collect({
    rank: suggested.rank,
    prior: suggested.prior,
    rawConfidence: suggested.rawConfidence,
    mass: suggested.mass,
    chosenPlace: suggested.chosenPlace,
    right: right
  }) AS candidates
WHERE any(candidate IN candidates WHERE candidate.right IS NOT NULL)
RETURN
  content.id AS contentId,
  complete
    AND NOT EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin <> 'MODEL' } AS nothingFits,
  COUNT {
    MATCH (content)-[label:HAS_TAG]->(tag:Tag)
    WHERE label.origin <> 'MODEL' AND NOT EXISTS { (content)-[:SUGGESTED {runId: runId}]->(tag) }
  } AS missed,
  candidates AS candidates
ORDER BY contentId
