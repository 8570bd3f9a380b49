// Ends a job before it is done. What it has tagged so far stays, and counts as a finished run.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.status IN ['QUEUED', 'RUNNING', 'PAUSED']
SET job.status = 'CANCELLED', job.finishedAt = datetime()
REMOVE job.lease, job.leaseUntil, job.notBefore, job.reason, job.payload
WITH job
CALL (job) {
  MATCH (item:JobItem {jobId: job.id})
  WHERE item.status IN ['WAITING', 'RUNNING']
  SET item.lock = true
  REMOVE item.lock
  WITH item
  WHERE item.status IN ['WAITING', 'RUNNING']
  SET item.status = 'CANCELLED'
  REMOVE item.lease, item.leaseUntil, item.worker
}
WITH job
CALL (job) {
  MATCH (run:Run {id: job.runId})
  SET run.finishedAt = datetime()
  WITH run
  MATCH (run)-[:TAGGED]->(content:Content)
  SET content.labelled = EXISTS { (content)-[:HAS_TAG]->() }
  SET content:$(CASE WHEN content.labelled THEN ['Labelled'] ELSE [] END)
  REMOVE content:$(CASE WHEN content.labelled THEN [] ELSE ['Labelled'] END)
}
RETURN job.id AS jobId
