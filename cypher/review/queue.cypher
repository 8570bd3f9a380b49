// Which contents teach most when a person reviews them? Those for which the latest standing run left suggestions and nobody
// said anything since, unless a person called their tags complete: by how near the cut the model is, by where the LLM, recall
// and people disagree, or the newest first. Of the contents tagged last, $pool are looked at.
CYPHER 25
MATCH (run:Run)-[done:TAGGED]->(content:Content)
WHERE run.undoneAt IS NULL
  AND NOT coalesce(run.shadow, false)
  AND done.outcome <> 'FAILED'
  AND (content.reviewedAt IS NULL OR NOT content.complete)
WITH content, run.id AS runId, done.at AS at
ORDER BY at DESC
WITH content, collect({runId: runId, at: at})[0] AS latest
WITH content, latest.runId AS runId, latest.at AS at
WHERE (content.reviewedAt IS NULL OR content.reviewedAt < at)
  AND EXISTS { (content)-[:SUGGESTED {runId: runId}]->() }
WITH content, runId, at
ORDER BY at DESC, content.id
LIMIT $pool
CALL (content, runId) {
  WITH
    content,
    runId,
    EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin <> 'MODEL' } AS labelled,
    EXISTS {
      (content)-[any:SUGGESTED {runId: runId}]->()
      WHERE any.chosenPlace IS NOT NULL OR any.rawConfidence IS NOT NULL
    } AS asked
  MATCH (content)-[suggested:SUGGESTED {runId: runId}]->(tag:Tag)
  WHERE NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
  WITH
    tag,
    suggested,
    labelled,
    asked,
    suggested.confidence AS confidence,
    EXISTS { (content)-[label:HAS_TAG]->(tag) WHERE label.origin <> 'MODEL' } AS given
  UNWIND [
    {
      kind: 'NEAR_THE_CUT',
      score:
        CASE
          WHEN given THEN null
          WHEN confidence >= $cut THEN 1 - (confidence - $cut) / (1 - $cut)
          ELSE confidence / $cut
        END
    },
    {
      kind: 'OVERLOOKED',
      score: CASE WHEN asked AND NOT given AND suggested.chosenPlace IS NULL THEN suggested.prior END
    },
    {
      kind: 'DOUBTED',
      score: CASE WHEN NOT given AND suggested.chosenPlace IS NOT NULL THEN 1 - suggested.prior END
    },
    {
      kind: 'LEFT_OUT',
      score: CASE WHEN given AND suggested.decision <> 'KEPT' THEN 1 - coalesce(confidence, 0.0) END
    },
    {
      kind: 'NOT_GIVEN',
      score: CASE WHEN labelled AND NOT given AND suggested.decision = 'KEPT' THEN confidence END
    }
  ] AS reason
  WITH tag, confidence, reason
  WHERE reason.score IS NOT NULL
  ORDER BY reason.score DESC, reason.kind, tag.id
  RETURN
    coalesce(max(CASE reason.kind WHEN 'NEAR_THE_CUT' THEN reason.score END), 0.0) AS uncertainty,
    coalesce(max(CASE reason.kind WHEN 'NEAR_THE_CUT' THEN null ELSE reason.score END), 0.0) AS disagreement,
    collect({
      kind: reason.kind,
      score: reason.score,
      tagId: tag.id,
      name: tag.name,
      confidence: confidence
    }) AS reasons
}
WITH
  content,
  runId,
  at,
  uncertainty,
  disagreement,
  reasons,
  CASE $order
    WHEN 'UNCERTAIN' THEN uncertainty
    WHEN 'DISAGREEMENT' THEN disagreement
    ELSE toFloat(at.epochMillis)
  END AS place
ORDER BY place DESC, content.id
LIMIT $limit
RETURN
  content.id AS contentId,
  content.embedding AS embedding,
  runId AS runId,
  toString(at) AS at,
  place AS place,
  uncertainty AS uncertainty,
  disagreement AS disagreement,
  reasons AS reasons
ORDER BY place DESC, contentId
