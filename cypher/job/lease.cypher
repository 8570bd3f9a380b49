// Takes a job for one worker alone, to prepare or to finish it.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.status IN ['QUEUED', 'RUNNING']
  AND job.prepared = $prepared
  AND coalesce(job.leaseUntil < datetime(), true)
SET
  job.lease = $lease,
  job.leaseUntil = datetime() + duration({milliseconds: $leaseMs})
RETURN job.id AS jobId
