// Tries the items again that failed or are dead.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.status IN ['RUNNING', 'PAUSED', 'DONE', 'FAILED']
CALL (job) {
  MATCH (item:JobItem {jobId: job.id})
  WHERE item.status IN ['FAILED', 'DEAD']
  SET item.status = 'WAITING', item.attempts = 0
  REMOVE item.outcome
  RETURN count(item) AS items
}
WITH job, items
WHERE items > 0
SET job.status = CASE WHEN job.status = 'PAUSED' THEN 'PAUSED' ELSE 'RUNNING' END, job.failures = 0
REMOVE job.finishedAt, job.reason, job.notBefore
RETURN items AS items
