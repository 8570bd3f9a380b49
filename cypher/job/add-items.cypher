// Adds contents to a job that a worker prepares, each once, however often this is repeated.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.lease = $lease AND job.status = 'QUEUED'
SET job.leaseUntil = datetime() + duration({milliseconds: $leaseMs})
WITH job
CALL (job) {
  UNWIND $contentIds AS contentId
  MATCH (content:Content {id: contentId})
  MERGE (item:JobItem {jobId: job.id, contentId: contentId})
  ON CREATE SET item.status = 'WAITING', item.attempts = 0
  MERGE (job)-[:HAS_ITEM]->(item)
  MERGE (item)-[:OF_CONTENT]->(content)
  RETURN count(item) AS items
}
RETURN items AS items
