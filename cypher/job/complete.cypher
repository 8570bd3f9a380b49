// Ends the one item of a job that is a single piece of work, with what it has to tell.
CYPHER 25
MATCH (job:Job {id: $jobId})
MATCH (item:JobItem {jobId: $jobId, contentId: ''})
SET item.lock = true
REMOVE item.lock
WITH job, item
WHERE item.lease = $lease
SET
  item.status = 'DONE',
  item.at = datetime(),
  job.report = $report
REMOVE item.lease, item.leaseUntil, item.worker, item.reason
RETURN job.id AS jobId
