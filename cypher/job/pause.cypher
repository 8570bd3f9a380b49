// Stops a job where it stands. What workers hold is taken from them, so that they write nothing more.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.status IN ['QUEUED', 'RUNNING']
SET job.status = 'PAUSED', job.reason = $reason
REMOVE job.lease, job.leaseUntil, job.notBefore
WITH job
CALL (job) {
  MATCH (item:JobItem {jobId: job.id, status: 'RUNNING'})
  SET item.lock = true
  REMOVE item.lock
  WITH item
  WHERE item.status = 'RUNNING'
  SET item.status = 'WAITING', item.attempts = item.attempts - 1
  REMOVE item.lease, item.leaseUntil, item.worker
}
RETURN job.id AS jobId
