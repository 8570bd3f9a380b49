// Gives a worker the next items of a job. The lock lets no two workers read the same items as waiting.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.status = 'RUNNING' AND job.prepared
CALL (job) {
  MATCH (item:JobItem {jobId: job.id, status: 'WAITING'})
  WHERE item.attempts >= 0 AND item.contentId >= ''
  RETURN item
  ORDER BY item.attempts, item.contentId
  LIMIT $limit
}
SET
  item.status = 'RUNNING',
  item.attempts = item.attempts + 1,
  item.lease = $lease,
  item.leaseUntil = datetime() + duration({milliseconds: $leaseMs}),
  item.worker = $worker,
  item.at = datetime()
RETURN item.contentId AS contentId, item.attempts AS attempts
