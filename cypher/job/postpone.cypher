// A job waits because something that it needs does not answer: twice as long each time, up to a minute.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job, CASE WHEN job.failures > 5 THEN 60 ELSE 2 ^ job.failures END AS seconds
SET
  job.failures = job.failures + 1,
  job.notBefore = datetime() + duration({milliseconds: toInteger(1000 * seconds)}),
  job.reason = $reason
RETURN job.failures AS failures
