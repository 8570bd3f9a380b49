// A job as it stands, with how many of its items are in which state.
CYPHER 25
MATCH (job:Job {id: $jobId})
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
