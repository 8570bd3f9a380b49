// What a job has lost or doubled: compares its items with what its run wrote.
CYPHER 25
MATCH (job:Job {id: $jobId})
MATCH (run:Run {id: job.runId})
CALL (job) {
  MATCH (item:JobItem {jobId: job.id})
  RETURN
    count(item) AS items,
    count(DISTINCT item.contentId) AS contents,
    sum(CASE WHEN item.status <> 'DONE' THEN 1 ELSE 0 END) AS notDone,
    sum(CASE WHEN item.attempts > 1 THEN 1 ELSE 0 END) AS begunAgain,
    max(item.attempts) AS mostAttempts
}
CALL (job, run) {
  MATCH (item:JobItem {jobId: job.id})-[:OF_CONTENT]->(content:Content)
  WITH run, content, COUNT { (run)-[:TAGGED]->(content) } AS results
  RETURN
    sum(CASE WHEN results = 0 THEN 1 ELSE 0 END) AS lost,
    sum(CASE WHEN results > 1 THEN 1 ELSE 0 END) AS doubled
}
CALL (run) {
  MATCH (run)-[:TAGGED]->(content:Content)-[suggested:SUGGESTED {runId: run.id}]->(tag:Tag)
  WITH content, tag, count(suggested) AS edges, collect(suggested.decision) AS decisions
  RETURN
    sum(CASE WHEN edges > 1 THEN 1 ELSE 0 END) AS doubledSuggestions,
    sum(
      CASE
        WHEN 'KEPT' IN decisions AND NOT EXISTS { (content)-[:HAS_TAG]->(tag) } THEN 1
        ELSE 0
      END
    ) AS lostTags,
    sum(CASE WHEN COUNT { (content)-[:HAS_TAG]->(tag) } > 1 THEN 1 ELSE 0 END) AS doubledTags
}
RETURN
  items AS items,
  contents AS contents,
  notDone AS notDone,
  begunAgain AS begunAgain,
  mostAttempts AS mostAttempts,
  lost AS lost,
  doubled AS doubled,
  doubledSuggestions AS doubledSuggestions,
  lostTags AS lostTags,
  doubledTags AS doubledTags
