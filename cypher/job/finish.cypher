// Ends a job whose items are all dealt with, and its run: from now on the contents that it tagged count as neighbours of others.
// It has failed where nothing of it was done.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.status = 'RUNNING'
  AND job.prepared
  AND NOT EXISTS { MATCH (open:JobItem {jobId: job.id, status: 'WAITING'}) }
  AND NOT EXISTS { MATCH (open:JobItem {jobId: job.id, status: 'RUNNING'}) }
OPTIONAL MATCH (dead:JobItem {jobId: job.id, status: 'DEAD'})
WITH job, head(collect(dead.reason)) AS why
WITH
  job,
  CASE
    WHEN $failure IS NOT NULL THEN $failure
    WHEN EXISTS { MATCH (done:JobItem {jobId: job.id, status: 'DONE'}) } THEN null
    WHEN why IS NOT NULL THEN why
    WHEN EXISTS { MATCH (failed:JobItem {jobId: job.id, status: 'FAILED'}) } THEN 'Every content failed'
  END AS why
SET
  job.status = CASE WHEN why IS NULL THEN 'DONE' ELSE 'FAILED' END,
  job.reason = why,
  job.payload = CASE WHEN why IS NULL THEN null ELSE job.payload END,
  job.report = coalesce($report, job.report),
  job.finishedAt = datetime()
REMOVE job.lease, job.leaseUntil, job.notBefore
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
RETURN job.status AS status
