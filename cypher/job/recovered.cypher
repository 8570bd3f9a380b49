// What the job waited for answers again.
CYPHER 25
MATCH (job:Job {id: $jobId})
WHERE job.failures > 0 AND job.status = 'RUNNING'
SET job.failures = 0
REMOVE job.notBefore, job.reason
RETURN job.id AS jobId
