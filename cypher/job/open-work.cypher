// How many batches wait to be worked on, over all jobs?
CYPHER 25
MATCH (job:Job)
WHERE job.status IN ['QUEUED', 'RUNNING'] AND coalesce(job.notBefore <= datetime(), true)
WITH
  job,
  COUNT { MATCH (item:JobItem {jobId: job.id, status: 'WAITING'}) } AS waiting,
  EXISTS { MATCH (item:JobItem {jobId: job.id, status: 'RUNNING'}) } AS isWorkedOn
RETURN
  coalesce(
    sum(
      CASE
        WHEN waiting > 0 THEN toInteger(ceil(toFloat(waiting) / $size))
        WHEN NOT isWorkedOn THEN 1
        ELSE 0
      END
    ),
    0
  ) AS batches
