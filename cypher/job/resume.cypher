// Lets a paused job go on.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.status = 'PAUSED'
SET job.status = CASE WHEN job.prepared THEN 'RUNNING' ELSE 'QUEUED' END, job.failures = 0
REMOVE job.reason
RETURN job.id AS jobId
