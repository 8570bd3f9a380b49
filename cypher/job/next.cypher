// The job that a worker should turn to: the highest priority first, then the oldest. A job that waits for a dead LLM, that another
// worker prepares or finishes, or whose model this worker does not have, is passed over. With an encoder that is not in force there is
// only one thing to do: to make its vectors.
CYPHER 25
MATCH (job:Job)
WHERE job.status IN ['QUEUED', 'RUNNING']
  AND coalesce(job.notBefore <= datetime(), true)
  AND coalesce(job.leaseUntil < datetime(), true)
  AND CASE job.kind
    WHEN 'REEMBED' THEN job.encoder = $encoder
    ELSE EXISTS { MATCH (:Encoder {name: $encoder, inForce: true}) }
  END
  AND (
    job.model IS NULL
    OR (job.model = $model AND job.encoder = $encoder AND job.promptVersions = $promptVersions)
  )
WITH
  job,
  CASE
    WHEN NOT job.prepared THEN 'PREPARE'
    WHEN EXISTS { MATCH (item:JobItem {jobId: job.id, status: 'WAITING'}) } THEN 'ITEMS'
    WHEN NOT EXISTS { MATCH (item:JobItem {jobId: job.id, status: 'RUNNING'}) } THEN 'FINISH'
  END AS task
WHERE task IS NOT NULL
RETURN
  job.id AS jobId,
  job.kind AS kind,
  task AS task,
  job.runId AS runId,
  job.selection AS selection,
  job.settings AS settings,
  job.calibrationKey AS calibrationKey,
  job.failures AS failures
ORDER BY job.priority DESC, job.createdAt, job.id
LIMIT 1
