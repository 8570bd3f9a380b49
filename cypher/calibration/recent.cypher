// The candidates of contents that were tagged last with this calibration's key, whatever people say of them: what the
// confidence is used on now. Contents of shadow runs were chosen for their labels and do not count.
CYPHER 25
MATCH (run:Run {calibrationKey: $key})
WHERE NOT coalesce(run.shadow, false)
WITH run
ORDER BY run.startedAt DESC
MATCH (run)-[done:TAGGED]->(content:Content)
WHERE done.outcome <> 'FAILED'
WITH content, run.id AS runId
LIMIT $limit
MATCH (content)-[suggested:SUGGESTED {runId: runId}]->(:Tag)
WHERE suggested.prior IS NOT NULL
WITH content, suggested
ORDER BY suggested.rank
WITH
  content.id AS contentId,
  collect({
    rank: suggested.rank,
    prior: suggested.prior,
    rawConfidence: suggested.rawConfidence,
    mass: suggested.mass,
    chosenPlace: suggested.chosenPlace
  }) AS candidates
RETURN contentId AS contentId, candidates AS candidates
ORDER BY contentId
