// Takes back what a run wrote: its tags go, and those of the latest run before it that still stands come back.
// Where a tag was merged since, the one that it was merged into. Tags that a person accepted since stay; the lock keeps a review from coming between reading and writing.
// No row while its job is not over, which would go on writing.
CYPHER 25
MATCH (run:Run {id: $runId})
WHERE NOT EXISTS {
  MATCH (job:Job)-[:HAS_RUN]->(run)
  WHERE job.status IN ['QUEUED', 'RUNNING', 'PAUSED']
}
SET run.undoneAt = coalesce(run.undoneAt, datetime())
WITH run
CALL (run) {
  MATCH (run)-[:TAGGED]->(content:Content)
  SET content.lock = true
  REMOVE content.lock
  WITH run, content
  CALL (run, content) {
    MATCH (content)-[written:HAS_TAG {origin: 'MODEL', runId: run.id}]->(:Tag)
    DELETE written
    RETURN count(*) AS removed
  }
  CALL (content) {
    MATCH (earlier:Run)-[done:TAGGED]->(content)
    WHERE earlier.undoneAt IS NULL AND done.outcome <> 'FAILED'
    WITH earlier, content
    ORDER BY done.at DESC
    LIMIT 1
    MATCH (content)-[suggested:SUGGESTED {runId: earlier.id, decision: 'KEPT'}]->(:Tag)-[:MERGED_INTO]->{0,20}(tag:Tag)
    WHERE NOT EXISTS { (tag)-[:MERGED_INTO]->() }
      AND NOT EXISTS { (content)-[:HAS_TAG]->(tag) }
      AND NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
    WITH earlier, content, tag, max(suggested.confidence) AS confidence
    CREATE (content)-[:HAS_TAG {
      origin: 'MODEL',
      confidence: confidence,
      runId: earlier.id,
      at: datetime(),
      by: earlier.model
    }]->(tag)
    RETURN count(*) AS restored
  }
  SET content.labelled = EXISTS { (content)-[:HAS_TAG]->() }
  SET content:$(CASE WHEN content.labelled THEN ['Labelled'] ELSE [] END)
  REMOVE content:$(CASE WHEN content.labelled THEN [] ELSE ['Labelled'] END)
  RETURN sum(removed) AS removed, sum(restored) AS restored, count(content) AS contents
}
RETURN run.id AS runId, contents AS contents, removed AS removed, restored AS restored
