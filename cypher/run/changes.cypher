// What did these runs change? Of each content the tags that the run kept, beside those that the run before it had kept, as
// far as that one stands; contents by their ids, behind the place where the page before ended.
CYPHER 25
UNWIND $runIds AS runId
CALL (runId) {
  MATCH (run:Run {id: runId})-[done:TAGGED]->(content:Content)
  WHERE $afterId IS NULL OR content.id > $afterId
  RETURN run, done, content
  ORDER BY content.id
  LIMIT $limit
}
OPTIONAL CALL (run, done, content) {
  MATCH (earlier:Run)-[before:TAGGED]->(content)
  WHERE earlier <> run
    AND before.at < done.at
    AND before.outcome <> 'FAILED'
    AND earlier.undoneAt IS NULL
    AND NOT coalesce(earlier.shadow, false)
  RETURN earlier.id AS earlierId
  ORDER BY before.at DESC
  LIMIT 1
}
WITH
  runId,
  done,
  content,
  COLLECT {
    MATCH (content)-[:SUGGESTED {runId: runId, decision: 'KEPT'}]->(tag:Tag)
    RETURN {tagId: tag.id, name: tag.name}
    ORDER BY tag.id
  } AS after,
  COLLECT {
    MATCH (content)-[:SUGGESTED {runId: earlierId, decision: 'KEPT'}]->(tag:Tag)
    RETURN {tagId: tag.id, name: tag.name}
    ORDER BY tag.id
  } AS before
RETURN
  runId AS runId,
  content.id AS contentId,
  done.outcome AS outcome,
  done.reason AS reason,
  [tag IN after WHERE NOT tag IN before] AS added,
  [tag IN before WHERE NOT tag IN after AND done.outcome <> 'FAILED'] AS dropped,
  [tag IN after WHERE tag IN before] AS kept
ORDER BY runId, contentId
