// Ends the preparation of a job: what it does is fixed from here on. A job that tags has a run; one that is a single piece of work
// has one item without a content.
CYPHER 25
MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE job.lease = $lease AND job.status = 'QUEUED'
SET
  job.prepared = true,
  job.status = 'RUNNING',
  job.startedAt = datetime()
REMOVE job.lease, job.leaseUntil, job.reason
FOREACH (given IN $runs |
  SET
    job.runId = given.runId,
    job.settings = given.settings,
    job.model = given.model,
    job.encoder = given.encoder,
    job.promptVersions = given.promptVersions,
    job.calibrationKey = given.calibrationKey
  CREATE (job)-[:HAS_RUN]->(:Run {
    id: given.runId,
    selection: given.selection,
    encoder: given.encoder,
    model: given.model,
    promptVersions: given.promptVersions,
    settings: given.settings,
    calibrationKey: given.calibrationKey,
    shadow: given.shadow,
    startedAt: datetime()
  })
)
FOREACH (contentId IN CASE WHEN $single THEN [''] ELSE [] END |
  MERGE (item:JobItem {jobId: job.id, contentId: contentId})
  ON CREATE SET item.status = 'WAITING', item.attempts = 0
  MERGE (job)-[:HAS_ITEM]->(item)
)
RETURN job.id AS jobId
