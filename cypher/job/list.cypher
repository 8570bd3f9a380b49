// The jobs, the newest first, behind a place in that order.
CYPHER 25
MATCH (job:Job)
WHERE ($kind IS NULL OR job.kind = $kind)
  AND ($status IS NULL OR job.status = $status)
  AND (
    $afterCreatedAt IS NULL
    OR job.createdAt < datetime($afterCreatedAt)
    OR (job.createdAt = datetime($afterCreatedAt) AND job.id > $afterId)
  )
WITH job
ORDER BY job.createdAt DESC, job.id
LIMIT $limit
RETURN
  job.id AS jobId,
  job.kind AS kind,
  job.status AS status,
  job.priority AS priority,
  job.description AS description,
  job.runId AS runId,
  job.reason AS reason,
  job.report AS report,
  job.createdBy AS createdBy,
  toString(job.createdAt) AS createdAt,
  toString(job.startedAt) AS startedAt,
  toString(job.finishedAt) AS finishedAt,
  COUNT { MATCH (item:JobItem {jobId: job.id}) } AS total,
  COUNT { MATCH (item:JobItem {jobId: job.id, status: 'WAITING'}) } AS waiting,
  COUNT { MATCH (item:JobItem {jobId: job.id, status: 'RUNNING'}) } AS running,
  COUNT { MATCH (item:JobItem {jobId: job.id, status: 'DONE'}) } AS done,
  COUNT { MATCH (item:JobItem {jobId: job.id, status: 'FAILED'}) } AS failed,
  COUNT { MATCH (item:JobItem {jobId: job.id, status: 'DEAD'}) } AS dead
ORDER BY job.createdAt DESC, jobId
